package ingot.abi;

/// The texts of helpful NullPointerExceptions (JEP 358) by code address.
///
/// **Sites**, symbol "ingot.nulls", their number at "ingot.nulls.count" (u32): for each failing null check that has a text, ascending by address, uvarint
/// distance of the return address of its call from the one before (the first: from the symbol "ingot.code"), uvarint offset of its text.
///
/// **Texts**, symbol "ingot.nulls.texts": zero-terminated strings of symbols. A symbol is a byte: one of modified UTF-8 (JVMS 4.4.7), or, if it has a rule,
/// two symbols. Byte pair encoding (P. Gage, 1994): such texts repeat themselves.
///
/// **Rules**, symbol "ingot.nulls.rules": u8 number of rules, then three bytes a rule: the symbol, and the two that it stands for.
public final class NullTable {
    public static final int RULE_BYTES = 3;

    private NullTable() {
    }
}
