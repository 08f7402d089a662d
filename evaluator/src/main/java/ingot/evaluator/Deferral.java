package ingot.evaluator;

/// Ends the running transactions: the initialisers under way cannot finish at build time.
final class Deferral extends RuntimeException {
    final transient Evaluator.Reason reason;
    final transient String detail;
    final transient String place;

    Deferral(Evaluator.Reason reason, String detail, String place) {
        super(null, null, false, false);
        this.reason = reason;
        this.detail = detail;
        this.place = place;
    }
}
