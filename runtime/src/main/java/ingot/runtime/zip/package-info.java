/// Compression by RFC 1950 and RFC 1951, for what java.util.zip leaves to native code.
///
/// A stream is one block of memory outside the heap, known by its address: the JDK's classes hold it as a long and free it by a Cleaner. Input and output are
/// addresses too, so arrays and direct buffers take the same way. Each call works as far as its input and its output reach and leaves the rest in the block:
///
/// - [Inflate] is the state machine of a stream that is read, [Symbols] its inner loop, [DecodingTable] what that looks codes up in;
/// - [Deflate] is the stream that is written, [Matches] finds repetitions in its window, [Blocks] encodes what was found, [CodeLengths] makes its codes.
///
/// Numbers that two of them need stand in [Format]. Nothing allocates or throws; a fault of the data is a number with a text ([Inflate#text]).
package ingot.runtime.zip;
