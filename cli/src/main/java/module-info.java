/// The program `ingot`.
module ingot.cli {
    requires transitive ingot.codegen;
    requires ingot.base;
    requires info.picocli;
    requires com.google.gson;
    requires me.tongfei.progressbar;
    requires java.compiler;
    requires jdk.compiler;
    exports ingot.cli;
    opens ingot.cli to info.picocli, com.google.gson;
}
