/// What compiler and image agree on.
module ingot.abi {
    exports ingot.abi;
}
