package ingot.linker;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Reads an ar archive (.a) with System V / GNU member names: ar(5). The symbol index is not needed: members are read, and are few.
public record Archive(String name, List<Member> members) {
    public record Member(String name, byte[] bytes) {}

    private static final String MAGIC = "!<arch>\n";
    private static final int HEADER_BYTES = 60;

    public Archive {
        members = List.copyOf(members);
    }

    public static boolean isArchive(byte[] bytes) {
        return bytes.length >= MAGIC.length() && ascii(bytes, 0, MAGIC.length()).equals(MAGIC);
    }

    /// @param name for messages
    public static Archive read(byte[] bytes, String name) {
        if (!isArchive(bytes)) {
            throw Failures.malformed(name, "no archive header");
        }
        var members = new ArrayList<Member>();
        String longNames = "";
        for (int at = MAGIC.length(); at < bytes.length; ) {
            if (bytes.length - at < HEADER_BYTES || bytes[at + 58] != '`') {
                throw Failures.malformed(name, "a damaged member header at offset " + at);
            }
            String memberName = ascii(bytes, at, 16).stripTrailing();
            int start = at + HEADER_BYTES;
            int size = number(ascii(bytes, at + 48, 10).strip(), bytes.length - start);
            if (size < 0) {
                throw Failures.malformed(name, "member " + memberName + " reaches beyond the end of the archive");
            }
            byte[] content = Arrays.copyOfRange(bytes, start, start + size);
            if (memberName.equals("//")) {
                longNames = ascii(content, 0, size);
            } else if (!memberName.equals("/") && !memberName.equals("/SYM64/")) {
                members.add(new Member(fullName(memberName, longNames), content));
            }
            at = start + size + (size & 1);
        }
        return new Archive(name, members);
    }

    /// "short.o/" or "/offset" into the table of long names, each of which ends with "/\n".
    private static String fullName(String name, String longNames) {
        if (name.startsWith("/")) {
            int offset = number(name.substring(1), longNames.length());
            int end = offset < 0 ? -1 : longNames.indexOf("/\n", offset);
            return end < 0 ? name : longNames.substring(offset, end);
        }
        return name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
    }

    /// A decimal number from 0 to limit, else -1.
    private static int number(String digits, int limit) {
        long value = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = Math.min(value * 10 + digit, Integer.MAX_VALUE);
        }
        return digits.isEmpty() || value > limit ? -1 : (int) value;
    }

    private static String ascii(byte[] bytes, int offset, int count) {
        return new String(bytes, offset, count, StandardCharsets.ISO_8859_1);
    }
}
