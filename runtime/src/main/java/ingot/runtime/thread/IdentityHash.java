package ingot.runtime.thread;

import ingot.abi.ObjectLayout;
import ingot.runtime.Machine;
import ingot.runtime.Memory;

/// Identity hashes: 30 bits in the lock word, or beside it in the monitor, made at the first request.
public final class IdentityHash {
    private static final int BITS = 30;

    /// Marsaglia's xorshift32: no two objects get equal hashes soon, and none gets 0. A fixed seed keeps runs repeatable.
    private static int state = 0x2545_f491;

    private IdentityHash() {
    }

    /// 0 for null.
    public static int of(Object object) {
        if (object == null) {
            return 0;
        }
        long at = Machine.addressOf(object) + ObjectLayout.LOCK_WORD;
        int word = Memory.getInt(at);
        int rest = word >>> ObjectLayout.HASH_SHIFT;
        if ((word & ObjectLayout.LOCK_TAG_MASK) == ObjectLayout.LOCK_INFLATED) {
            int hash = MonitorTable.hash(rest);
            if (hash == 0) {
                hash = next();
                MonitorTable.setHash(rest, hash);
            }
            return hash;
        }
        if (rest == 0) {
            rest = next();
            Memory.putInt(at, rest << ObjectLayout.HASH_SHIFT | word & ObjectLayout.LOCK_TAG_MASK);
        }
        return rest;
    }

    private static int next() {
        do {
            state ^= state << 13;
            state ^= state >>> 17;
            state ^= state << 5;
        } while (state >>> 32 - BITS == 0);
        return state >>> 32 - BITS;
    }
}
