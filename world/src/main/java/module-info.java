module ingot.world {
    requires transitive ingot.base;
    requires transitive ingot.abi;
    exports ingot.world;
}
