package ingot.evaluator;

/// How often the evaluated thread has entered each object's monitor, for programs under policy TEST: holdsLock, and the owner checks of
/// wait and notify. Nobody ever blocks.
final class Monitors {
    private final IntMap counts = new IntMap();

    void enter(int ref) {
        counts.put(ref, counts.get(ref) + 1);
    }

    void exit(int ref) {
        int count = counts.get(ref);
        if (count == 0) {
            throw new Pending("java/lang/IllegalMonitorStateException", null);
        }
        counts.put(ref, count - 1);
    }

    boolean holds(int ref) {
        return counts.get(ref) > 0;
    }

    /// Of wait and notify.
    void checkOwner(Interpreter vm, int ref) {
        if (vm.recording && !holds(ref)) {
            throw new Pending("java/lang/IllegalMonitorStateException", "current thread is not owner");
        }
    }
}
