package ingot.runtime.jdk;

/// Stands for the substitution in unit tests: HotSpot's String keeps its bytes to itself.
public final class LangString {
    private LangString() {
    }

    public static int latin1Length(String string) {
        return string.length();
    }

    public static int latin1(String string, int index) {
        return string.charAt(index);
    }
}
