module ingot.cli {
    requires transitive ingot.codegen;
    exports ingot.cli;
}
