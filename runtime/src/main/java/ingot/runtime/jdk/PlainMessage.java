package ingot.runtime.jdk;

/// A message pattern of the locale data that only says where texts go: "{0} Time", "{0}, {1}". java.text.MessageFormat would do the same, and brings the formats of numbers, dates
/// and lists, which its patterns may name.
final class PlainMessage {
    private PlainMessage() {
    }

    static String of(String pattern, String... texts) {
        var message = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '{' && i + 2 < pattern.length() && pattern.charAt(i + 2) == '}') {
                message.append(texts[pattern.charAt(i + 1) - '0']);
                i += 2;
            } else {
                message.append(c);
            }
        }
        return message.toString();
    }
}
