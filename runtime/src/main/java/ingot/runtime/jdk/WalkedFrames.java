package ingot.runtime.jdk;

import jdk.internal.reflect.ConstructorAccessor;
import jdk.internal.reflect.MethodAccessor;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.Spliterator;
import java.util.function.Consumer;

/// The frames of one walk, from the caller of StackWalker's method outwards, until the walk ends.
final class WalkedFrames implements Spliterator<StackWalker.StackFrame> {
    private final StackCursor cursor = StackCursor.open();
    private final Thread thread = Thread.currentThread();
    private final boolean retainsClass;
    private final boolean hasMethods;
    private final boolean showsReflection;
    private final boolean showsHidden;
    /// The cursor has read a frame that was not given out.
    private boolean hasRead;
    private boolean closed;

    WalkedFrames(boolean retainsClass, boolean hasMethods, boolean showsReflection, boolean showsHidden) {
        this.retainsClass = retainsClass;
        this.hasMethods = hasMethods;
        this.showsReflection = showsReflection;
        this.showsHidden = showsHidden;
        hasRead = cursor.next();
        while (hasRead && isOwn()) { // those that end before the walk does must not be looked at later
            hasRead = cursor.next();
        }
    }

    private boolean isOwn() {
        return StackCursor.isHidden(cursor.method()) || StackCursor.declaringClass(cursor.method()) == StackWalker.class;
    }

    void close() {
        closed = true;
    }

    /// The next frame that shows, null at the end.
    WalkedFrame next() {
        while (hasRead || cursor.next()) {
            hasRead = false;
            boolean hidden = StackCursor.isHidden(cursor.method());
            if (hidden && !showsHidden) {
                continue;
            }
            Class<?> type = StackCursor.declaringClass(cursor.method());
            if (hidden && type.getName().startsWith("ingot.runtime.")) {
                continue; // the machine's
            }
            if (showsReflection || !isReflection(type)) {
                return new WalkedFrame(cursor, type, retainsClass, hasMethods);
            }
        }
        return null;
    }

    static boolean isReflection(Class<?> type) {
        return type == Method.class || type == Constructor.class || MethodAccessor.class.isAssignableFrom(type) || ConstructorAccessor.class.isAssignableFrom(type);
    }

    private void check() {
        if (thread != Thread.currentThread()) {
            throw new IllegalStateException("Invalid thread walking this stack stream: " + Thread.currentThread().getName() + " " + thread.getName());
        }
        if (closed) {
            throw new IllegalStateException("This stack stream is not valid for walking.");
        }
    }

    @Override
    public boolean tryAdvance(Consumer<? super StackWalker.StackFrame> action) {
        check();
        WalkedFrame frame = next();
        if (frame == null) {
            return false;
        }
        action.accept(frame);
        return true;
    }

    @Override
    public void forEachRemaining(Consumer<? super StackWalker.StackFrame> action) {
        check();
        for (WalkedFrame frame = next(); frame != null; frame = next()) {
            action.accept(frame);
        }
    }

    @Override
    public Spliterator<StackWalker.StackFrame> trySplit() {
        return null;
    }

    @Override
    public long estimateSize() {
        return Integer.MAX_VALUE;
    }

    @Override
    public int characteristics() {
        return ORDERED | IMMUTABLE;
    }
}
