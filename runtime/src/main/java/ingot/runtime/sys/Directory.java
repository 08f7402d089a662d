package ingot.runtime.sys;

/// The working directory.
public final class Directory {
    private Directory() {
    }

    /// Absolute path; "/" where the kernel cannot tell.
    public static String current() {
        long length = Calls.call(Calls.GETCWD, Scratch.buffer(), Scratch.BUFFER_BYTES);
        return length < 2 ? "/" : Utf8.decode(Scratch.buffer(), (int) length - 1);
    }
}
