package ingot.runtime.start;

/// The classes whose initialisers threw, each with the error that a later use reports as its cause.
final class ErroneousClasses {
    /// Not a record, whose hashCode would call that of whatever class: run-time code may not lead back to itself (IN0301).
    private static final class Entry {
        final Class<?> type;
        final ExceptionInInitializerError cause;
        final Entry next;

        Entry(Class<?> type, ExceptionInInitializerError cause, Entry next) {
            this.type = type;
            this.cause = cause;
            this.next = next;
        }
    }

    private static Entry first;

    private ErroneousClasses() {
    }

    /// Keeps the text and the stack of the failure, as HotSpot does, not the exception itself.
    static void remember(Class<?> type, Throwable failure) {
        StringBuilder message = new StringBuilder().append("Exception ").append(failure.getClass().getName());
        if (failure.getMessage() != null) {
            message.append(": ").append(failure.getMessage());
        }
        message.append(" [in thread \"").append(Thread.currentThread().getName()).append("\"]");
        ExceptionInInitializerError cause = new ExceptionInInitializerError(message.toString());
        cause.setStackTrace(failure.getStackTrace());
        first = new Entry(type, cause, first);
    }

    static NoClassDefFoundError error(Class<?> type) {
        NoClassDefFoundError error = new NoClassDefFoundError("Could not initialize class " + type.getName());
        for (Entry entry = first; entry != null; entry = entry.next) {
            if (entry.type == type) {
                error.initCause(entry.cause);
            }
        }
        return error;
    }
}
