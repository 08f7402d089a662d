package ingot.runtime.except;

import ingot.runtime.Machine;
import ingot.runtime.annotation.Limited;

/// The exceptions of the machine: one method a check, called out of line when it fails. The texts are HotSpot's.
public final class Throws {
    private Throws() {
    }

    public static void nullPointer() {
        throw new NullPointerException();
    }

    public static void arrayIndex(int index, int length) {
        throw new ArrayIndexOutOfBoundsException("Index " + index + " out of bounds for length " + length);
    }

    public static void classCast(Object object, Class<?> target) {
        throw new ClassCastException(ClassText.castFailure(object.getClass(), target));
    }

    public static void arrayStore(Object value) {
        throw new ArrayStoreException(value.getClass().getName());
    }

    public static void negativeArraySize(int length) {
        throw new NegativeArraySizeException(Integer.toString(length));
    }

    public static void divisionByZero() {
        throw new ArithmeticException("/ by zero");
    }

    /// For a prologue that found the stack too small: its method has no frame yet, and the error appears to come from the call.
    public static void stackOverflow() {
        if (!StackGuard.enterReserve(Machine.threadBlock())) {
            Crash.report("stack overflow while a stack overflow is reported");
        }
        throw new StackOverflowError();
    }

    @Limited
    public static void outOfMemory() {
        throw new OutOfMemoryError("Java heap space");
    }

    /// Part of the image, for when there is no room for another.
    private static final OutOfMemoryError LAST = new OutOfMemoryError("Java heap space");

    public static void lastOutOfMemory() {
        throw LAST;
    }

    public static void arrayTooLarge() {
        throw new OutOfMemoryError("Requested array size exceeds VM limit");
    }

    public static void unsatisfiedLink(String method) {
        throw new UnsatisfiedLinkError(method);
    }

    public static void noClassDef(String message) {
        throw new NoClassDefFoundError(message);
    }

    public static void noSuchField(String message) {
        throw new NoSuchFieldError(message);
    }

    public static void noSuchMethod(String message) {
        throw new NoSuchMethodError(message);
    }

    public static void illegalAccess(String message) {
        throw new IllegalAccessError(message);
    }

    public static void incompatibleClassChange(String message) {
        throw new IncompatibleClassChangeError(message);
    }

    public static void abstractMethod(String message) {
        throw new AbstractMethodError(message);
    }

    public static void instantiation(String message) {
        throw new InstantiationError(message);
    }

    public static void verify(String message) {
        throw new VerifyError(message);
    }

    public static void illegalMonitorState() {
        throw new IllegalMonitorStateException("current thread is not owner");
    }
}
