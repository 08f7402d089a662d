/// The run-time library: Java that lives in the image. Input data of the compiler, which reads its class files like the user's.
module ingot.runtime {
    requires transitive ingot.abi;
    exports ingot.runtime;
}
