module ingot.base {
    exports ingot.base;
}
