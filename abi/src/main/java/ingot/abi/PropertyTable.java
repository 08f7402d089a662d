package ingot.abi;

/// System properties whose values went into the image, because an initialiser read them at build time: for each a hash of its key and one of its value. Start
/// compares with it what INGOT_OPTS sets. Hashes and not texts: names alone would be two percent of the smallest executable.
public final class PropertyTable {
    /// u32 hash of the key, u32 hash of the value.
    public static final int ENTRY_BYTES = 8, VALUE = 4;
    /// In place of a value's hash: the property was not set.
    public static final int NOT_SET = 0;
    /// A hash is FNV-1a over the bytes of the text's UTF-8: it begins with this, and each byte is xored in before a multiplication with [#PRIME]. 0 becomes 1.
    public static final int EMPTY = 0x811c_9dc5;
    public static final int PRIME = 0x0100_0193;

    private PropertyTable() {
    }

    /// For the compiler; start, which has no classes of this module, has the same loop over its options.
    public static int hash(byte[] utf8) {
        int hash = EMPTY;
        for (byte b : utf8) {
            hash = (hash ^ b & 0xff) * PRIME;
        }
        return hash == NOT_SET ? 1 : hash;
    }
}
