package ingot.analysis;

/// Keeps the exported package from being empty until the room has its first class; delete it then.
final class EmptyRoom {
    private EmptyRoom() {
    }
}
