package ingot.linker;

/// What a symbol stands for, as debuggers care.
public enum SymbolKind { NONE, OBJECT, FUNCTION }
