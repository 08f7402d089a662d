module ingot.ir {
    requires transitive ingot.world;
    exports ingot.ir;
}
