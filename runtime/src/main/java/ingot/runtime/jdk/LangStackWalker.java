package ingot.runtime.jdk;

import ingot.runtime.annotation.Alias;
import ingot.runtime.annotation.Substitute;
import ingot.runtime.annotation.TargetClass;

import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// Over the frame tables. The original has the virtual machine fill buffers of frames that it makes by reflection.
@TargetClass("java.lang.StackWalker")
final class LangStackWalker {
    @Alias
    boolean retainClassRef;

    private LangStackWalker() {
    }

    @Alias
    native boolean hasOption(StackWalker.Option option);

    private WalkedFrames frames() {
        boolean hidden = hasOption(StackWalker.Option.SHOW_HIDDEN_FRAMES);
        return new WalkedFrames(retainClassRef, !hasOption(StackWalker.Option.DROP_METHOD_INFO), hidden || hasOption(StackWalker.Option.SHOW_REFLECT_FRAMES), hidden);
    }

    @Substitute
    public <T> T walk(Function<? super Stream<StackWalker.StackFrame>, ? extends T> function) {
        Objects.requireNonNull(function);
        WalkedFrames frames = frames();
        try {
            return function.apply(StreamSupport.stream(frames, false));
        } finally {
            frames.close();
        }
    }

    @Substitute
    public void forEach(Consumer<? super StackWalker.StackFrame> action) {
        Objects.requireNonNull(action);
        WalkedFrames frames = frames();
        try {
            frames.forEachRemaining(action);
        } finally {
            frames.close();
        }
    }

    /// The class of the second frame: the first is that of the method that asks.
    @Substitute
    public Class<?> getCallerClass() {
        if (!retainClassRef) {
            throw new UnsupportedOperationException("This stack walker does not have RETAIN_CLASS_REFERENCE access");
        }
        WalkedFrames frames = new WalkedFrames(true, false, false, false);
        WalkedFrame asks = null;
        for (WalkedFrame frame = frames.next(); frame != null; frame = frames.next()) {
            Class<?> type = frame.getDeclaringClass();
            if (type.getPackageName().equals("java.lang.invoke")) {
                continue;
            }
            if (asks != null) {
                return type;
            }
            asks = frame;
        }
        throw new IllegalCallerException("no caller frame: [".concat(String.valueOf(asks)).concat(", null]"));
    }
}
