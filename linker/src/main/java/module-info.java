module ingot.linker {
    requires transitive ingot.base;
    requires transitive ingot.abi;
    exports ingot.linker;
}
