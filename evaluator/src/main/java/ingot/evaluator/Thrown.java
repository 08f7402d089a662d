package ingot.evaluator;

/// A throwable of the evaluated program on its way through the evaluator's own frames.
final class Thrown extends RuntimeException {
    final int ref;

    Thrown(int ref) {
        super(null, null, false, false);
        this.ref = ref;
    }
}
