module ingot.evaluator {
    requires transitive ingot.world;
    exports ingot.evaluator;
}
