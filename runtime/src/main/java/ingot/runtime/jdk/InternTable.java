package ingot.runtime.jdk;

import ingot.runtime.Machine;
import ingot.runtime.Memory;

/// The interned strings: those of the image, which the image writer lists as u32 addresses between "ingot.interned.start" and "ingot.interned.end", and those of
/// the run. Open addressing, at most half full; built at the first request.
final class InternTable {
    private static String[] table;
    private static int used;

    private InternTable() {
    }

    static synchronized String intern(String string) {
        if (table == null) {
            build();
        }
        if (used * 2 >= table.length) {
            grow();
        }
        int at = slot(table, string);
        if (table[at] == null) {
            table[at] = string;
            used++;
        }
        return table[at];
    }

    private static void build() {
        long start = Machine.symbol("ingot.interned.start");
        long end = Machine.symbol("ingot.interned.end");
        int size = 64;
        while (size < (end - start) / 4 * 3) {
            size *= 2;
        }
        table = new String[size];
        for (long at = start; at < end; at += 4) {
            String string = (String) Machine.objectAt(Memory.getInt(at) & 0xffff_ffffL);
            table[slot(table, string)] = string;
            used++;
        }
    }

    private static void grow() {
        String[] larger = new String[table.length * 2];
        for (String string : table) {
            if (string != null) {
                larger[slot(larger, string)] = string;
            }
        }
        table = larger;
    }

    /// Where the string stands or belongs.
    private static int slot(String[] in, String string) {
        int hash = string.hashCode();
        int at = (hash ^ hash >>> 16) & in.length - 1;
        while (in[at] != null && !in[at].equals(string)) {
            at = at + 1 & in.length - 1;
        }
        return at;
    }
}
