package ingot.runtime.sys;

import ingot.runtime.Memory;
import ingot.runtime.jdk.LangString;

/// The shared object that the kernel maps into every process (vdso(7)): functions that answer without a system call. It is an ELF image; its dynamic section
/// leads to the symbols (System V ABI, chapter 5; the hash tables only tell how many there are).
final class Vdso {
    private static final int PT_LOAD = 1, PT_DYNAMIC = 2;
    private static final int DT_HASH = 4, DT_STRTAB = 5, DT_SYMTAB = 6, DT_GNU_HASH = 0x6fff_fef5;
    private static final int SYMBOL_BYTES = 24;

    private Vdso() {
    }

    /// Address of a function, 0 if the object has none of this name.
    ///
    /// @param object where it is mapped
    static long find(long object, String name) {
        long dynamic = 0;
        long base = object;
        long header = object + Memory.getLong(object + 32); // e_phoff
        for (int n = Memory.getChar(object + 56); n > 0; n--, header += 56) { // e_phnum
            int type = Memory.getInt(header);
            if (type == PT_LOAD && Memory.getLong(header + 8) == 0) {
                base = object - Memory.getLong(header + 16);
            } else if (type == PT_DYNAMIC) {
                dynamic = object + Memory.getLong(header + 8);
            }
        }
        return dynamic == 0 ? 0 : find(base, dynamic, name);
    }

    private static long find(long base, long dynamic, String name) {
        long symbols = value(dynamic, DT_SYMTAB);
        long strings = value(dynamic, DT_STRTAB);
        if (symbols == 0 || strings == 0) {
            return 0;
        }
        long at = base + symbols;
        for (long n = count(base, dynamic); n > 0; n--, at += SYMBOL_BYTES) {
            boolean isDefined = Memory.getChar(at + 6) != 0;
            if (isDefined && isNamed(base + strings + (Memory.getInt(at) & 0xffff_ffffL), name)) {
                return base + Memory.getLong(at + 8);
            }
        }
        return 0;
    }

    /// The value of a dynamic entry, 0 if there is none.
    private static long value(long dynamic, int tag) {
        for (long at = dynamic; Memory.getLong(at) != 0; at += 16) {
            if (Memory.getLong(at) == tag) {
                return Memory.getLong(at + 8);
            }
        }
        return 0;
    }

    private static long count(long base, long dynamic) {
        long hash = value(dynamic, DT_HASH);
        if (hash != 0) {
            return Memory.getInt(base + hash + 4); // nchain
        }
        hash = value(dynamic, DT_GNU_HASH);
        return hash == 0 ? 0 : gnuCount(base + hash);
    }

    /// Buckets hold the first symbol of a chain; a chain ends at a hash with bit 0 set. The last symbol is in the chain that begins last.
    private static long gnuCount(long hash) {
        int buckets = Memory.getInt(hash);
        int first = Memory.getInt(hash + 4);
        long bucket = hash + 16 + 8L * Memory.getInt(hash + 8);
        long chains = bucket + 4L * buckets;
        int last = 0;
        for (int i = 0; i < buckets; i++) {
            int start = Memory.getInt(bucket + 4L * i);
            last = start > last ? start : last;
        }
        if (last < first) {
            return 0;
        }
        while ((Memory.getInt(chains + 4L * (last - first)) & 1) == 0) {
            last++;
        }
        return last + 1L;
    }

    private static boolean isNamed(long text, String name) {
        return Bytes.startWith(text, name) && Memory.getByte(text + LangString.latin1Length(name)) == 0;
    }
}
