module ingot.codegen {
    requires transitive ingot.analysis;
    requires transitive ingot.linker;
    exports ingot.codegen;
    exports ingot.codegen.pass;
    exports ingot.codegen.x64;
}
