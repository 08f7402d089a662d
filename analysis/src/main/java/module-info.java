module ingot.analysis {
    requires transitive ingot.evaluator;
    requires transitive ingot.ir;
    exports ingot.analysis;
}
