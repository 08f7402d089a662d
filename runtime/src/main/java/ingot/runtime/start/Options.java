package ingot.runtime.start;

import ingot.abi.PropertyTable;
import ingot.abi.ThreadBlock;
import ingot.runtime.Machine;
import ingot.runtime.Memory;
import ingot.runtime.mem.Heap;
import ingot.runtime.sys.Bytes;
import ingot.runtime.sys.Calls;
import ingot.runtime.sys.Line;

/// What the build and the environment say about the run-time itself: the defaults that `-R:` put into the image, INGOT_OPTS="-Xmx256m -Xss2m -Dkey=value", and
/// INGOT_RT="gctrace=1,gcstress=1". Read before anything can be allocated. A word that is no option ends the process, as a JVM's would; properties are read
/// from the same text later.
public final class Options {
    private static long heapLimit;
    private static long stackBytes;
    private static int gcStress;
    private static int gcTrace;
    /// Address of INGOT_OPTS's value, or 0.
    private static long options;

    private Options() {
    }

    public static long heapLimit() {
        return heapLimit;
    }

    /// Bytes of main's stack.
    static long stackBytes() {
        return stackBytes != 0 ? stackBytes : 1 << 20;
    }

    /// Collect at every nth allocation, 0: when it is due.
    public static int gcStress() {
        return gcStress;
    }

    public static boolean gcTrace() {
        return gcTrace != 0;
    }

    static void read(long envp) {
        readOptions(Machine.symbol("ingot.options"));
        for (long at = envp; Memory.getLong(at) != 0; at += 8) {
            long text = Memory.getLong(at);
            if (Memory.getInt(text) != 0x4f474e49) { // "INGO"
                continue;
            }
            if (Bytes.startWith(text, "INGOT_OPTS=")) {
                options = text + 11;
                readOptions(options);
            } else if (Bytes.startWith(text, "INGOT_RT=")) {
                readSwitches(text + 9);
            }
        }
    }

    private static void readOptions(long at) {
        for (; Memory.getByte(at) != 0; at = skip(at, ' ')) {
            if (Bytes.startWith(at, "-Xmx")) {
                heapLimit = size(at, 4, ' ');
                if (heapLimit > Heap.LARGEST_LIMIT) {
                    refuse(at, "references of this executable reach 3g; the build has no option for wider ones yet");
                }
            } else if (Bytes.startWith(at, "-Xss")) {
                stackBytes = size(at, 4, ' ') + 4095 & -4096;
            } else if (Bytes.startWith(at, "-D")) {
                checkProperty(at);
            } else if (Memory.getByte(at) != ' ') {
                refuse(at, "not an option of the run-time (-Xmx, -Xss, -D)");
            }
        }
    }

    private static void readSwitches(long at) {
        for (; Memory.getByte(at) != 0; at = skip(at, ',')) {
            if (Bytes.startWith(at, "gcstress=")) {
                gcStress = (int) size(at, 9, ',');
            } else if (Bytes.startWith(at, "barriers=")) {
                Memory.putInt(Machine.threadBlock() + ThreadBlock.MARKING, Memory.getByte(at + 9) - '0');
            } else if (Bytes.startWith(at, "gctrace=")) {
                gcTrace = (int) size(at, 8, ',');
            }
        }
    }

    /// What an initialiser saw at build time cannot become something else now.
    private static void checkProperty(long option) {
        int key = hash(option + 2, '=');
        long value = option + 2;
        while (Memory.getByte(value) != 0 && Memory.getByte(value) != ' ' && Memory.getByte(value) != '=') {
            value++;
        }
        int hash = hash(Memory.getByte(value) == '=' ? value + 1 : value, 0);
        long entry = Machine.symbol("ingot.properties");
        for (int i = Memory.getInt(Machine.symbol("ingot.properties.count")); i > 0; i--) {
            if (Memory.getInt(entry) == key && Memory.getInt(entry + PropertyTable.VALUE) != hash) {
                refuse(option, "the property was read when the program was built, and was not this; give it to ingot build");
            }
            entry += PropertyTable.ENTRY_BYTES;
        }
    }

    /// Of the text up to a blank or `end`, as `PropertyTable.hash` makes it.
    private static int hash(long at, int end) {
        int hash = PropertyTable.EMPTY;
        for (int b = Memory.getByte(at); b != 0 && b != ' ' && b != end; b = Memory.getByte(++at)) {
            hash = (hash ^ b & 0xff) * PropertyTable.PRIME;
        }
        return hash == PropertyTable.NOT_SET ? 1 : hash;
    }

    private static void refuse(long option, String reason) {
        Line.start();
        Line.text("ingot: INGOT_OPTS: ");
        Line.word(option);
        Line.text(": ");
        Line.text(reason);
        Line.end(2);
        Calls.exit(1);
    }

    /// Behind the next separator.
    private static long skip(long at, int separator) {
        while (Memory.getByte(at) != 0 && Memory.getByte(at) != separator) {
            at++;
        }
        return Memory.getByte(at) == 0 ? at : at + 1;
    }

    /// The number behind the first `prefix` bytes of an option, with an optional k, m or g. Digits beyond any size that fits are not read on, hence refused.
    private static long size(long option, int prefix, int separator) {
        long at = option + prefix;
        long n = 0;
        int c = Memory.getByte(at);
        while (c >= '0' && c <= '9' && n < 1L << 29) {
            n = n * 10 + (c - '0');
            c = Memory.getByte(++at);
        }
        int shift = (c | 0x20) == 'k' ? 10 : (c | 0x20) == 'm' ? 20 : (c | 0x20) == 'g' ? 30 : 0;
        if (shift != 0) {
            c = Memory.getByte(++at);
        }
        if (n == 0 || c != 0 && c != separator) {
            refuse(option, "not a size");
        }
        return n << shift;
    }

    /// Address of the first -D option at or behind `at`, or of the first of all if `at` is 0; 0 if there is no more.
    public static long property(long at) {
        long next = at == 0 ? options : skip(at, ' ');
        while (next != 0 && Memory.getByte(next) != 0) {
            if (Bytes.startWith(next, "-D")) {
                return next;
            }
            next = skip(next, ' ');
        }
        return 0;
    }
}
