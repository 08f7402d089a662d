package ingot.evaluator;

/// A method body of the evaluator's own. Arguments lie in the stack from `at` on, receiver first, as the interpreter's frames hold them:
/// one slot each, long and double two with the value in the first; a reference is a non-negative int. The result likewise.
@FunctionalInterface
interface Native {
    long call(Interpreter vm, long[] stack, int at);
}
