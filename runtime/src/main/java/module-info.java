module ingot.runtime {
    requires transitive ingot.abi;
    exports ingot.runtime;
}
