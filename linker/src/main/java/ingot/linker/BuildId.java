package ingot.linker;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/// The note that names a build: SHA-256 over what is loaded, cut to 20 bytes as GNU tools expect. Stripping does not change it.
final class BuildId {
    private static final int ID_BYTES = 20;
    private static final int NAME_BYTES = 4; // "GNU\0"
    private static final int ID_OFFSET = 12 + NAME_BYTES;

    private BuildId() {
    }

    static Section section() {
        byte[] note = new byte[ID_OFFSET + ID_BYTES];
        Little.putInt(note, 0, NAME_BYTES);
        Little.putInt(note, 4, ID_BYTES);
        Little.putInt(note, 8, Elf.NT_GNU_BUILD_ID);
        note[12] = 'G';
        note[13] = 'N';
        note[14] = 'U';
        var section = new Section(".note.gnu.build-id", Link.Segment.READ, 4);
        section.append(note, 4);
        return section;
    }

    static void define(Section note, Symbol symbol) {
        note.define(symbol, ID_OFFSET, ID_BYTES);
    }

    /// Computes the id over the bytes from the note on, writes it into the note and returns it in hexadecimal.
    static String fill(byte[] file, Section note, int loadedEnd) {
        int start = Math.toIntExact(note.fileOffset());
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(file, start, loadedEnd - start);
            byte[] id = Arrays.copyOf(digest.digest(), ID_BYTES);
            System.arraycopy(id, 0, file, start + ID_OFFSET, ID_BYTES);
            return HexFormat.of().formatHex(id);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }

    /// The id in a note section or segment's bytes, or null.
    static String find(byte[] file, int start, int bytes) {
        int at = start;
        int end = start + bytes;
        while (end - at >= 12) {
            int nameBytes = Little.getInt(file, at);
            int descriptionBytes = Little.getInt(file, at + 4);
            if (nameBytes < 0 || descriptionBytes < 0 || nameBytes > end - at || descriptionBytes > end - at) {
                return null;
            }
            int description = at + 12 + (nameBytes + 3 & -4);
            int next = description + (descriptionBytes + 3 & -4);
            if (next > end) {
                return null;
            }
            if (Little.getInt(file, at + 8) == Elf.NT_GNU_BUILD_ID && nameBytes == NAME_BYTES && file[at + 12] == 'G') {
                return HexFormat.of().formatHex(file, description, description + descriptionBytes);
            }
            at = next;
        }
        return null;
    }
}
