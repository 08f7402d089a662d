package ingot.linker;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/// Small programs assembled by hand.
final class Programs {
    private Programs() {
    }

    static byte[] hex(String text) {
        return HexFormat.of().parseHex(text.replace(" ", ""));
    }

    /// mov edi, 42; mov eax, 60 (exit); syscall
    static Link.Options exit42(Link link, Link.Strip strip) {
        var text = link.section(".text", Link.Segment.EXECUTE, 16);
        var start = link.symbol("_start", SymbolKind.FUNCTION);
        text.append(hex("bf 2a 00 00 00 b8 3c 00 00 00 0f 05"), 16);
        text.define(start, 0, 12);
        return new Link.Options(start, strip);
    }

    /// Writes a constant through a function in a second section, counts in zeroed memory, and exits with initialised + count.
    static Link.Options hello(Link link, Link.Strip strip) {
        var text = link.section(".text", Link.Segment.EXECUTE, 16);
        var constants = link.section(".rodata", Link.Segment.READ, 1);
        var data = link.section(".data", Link.Segment.WRITE, 8);
        var zero = link.section(".bss", Link.Segment.WRITE, 64);
        var start = link.symbol("_start", SymbolKind.FUNCTION);
        var write = link.symbol("write", SymbolKind.FUNCTION);
        var message = link.symbol("message", SymbolKind.OBJECT);
        var pointer = link.symbol("pointer", SymbolKind.OBJECT);
        var counter = link.symbol("counter", SymbolKind.OBJECT);
        byte[] greeting = "Hello from Ingot's linker\n".getBytes(StandardCharsets.UTF_8);
        constants.define(message, constants.append(greeting, 1), greeting.length);

        // _start: call write; mov eax, [pointer+8]; add eax, [counter]; mov edi, eax; mov eax, 60; syscall
        int at = text.append(hex("e8 00000000 8b0425 00000000 030425 00000000 89c7 b83c000000 0f05"), 16);
        text.define(start, at, text.size() - at);
        text.relocate(at + 1, RelocationKind.RELATIVE_32, write, -4);
        text.relocate(at + 8, RelocationKind.ABSOLUTE_32, pointer, 8);
        text.relocate(at + 15, RelocationKind.ABSOLUTE_32, counter, 0);
        // write: mov rsi, [pointer]; mov edx, length; mov edi, 1; mov eax, 1; syscall; add dword [rip + counter], 2; ret
        int w = text.append(hex("488b3425 00000000 ba 00000000 bf01000000 b801000000 0f05 8305 00000000 02 c3"), 16);
        text.define(write, w, text.size() - w);
        text.relocate(w + 4, RelocationKind.ABSOLUTE_32_SIGNED, pointer, 0);
        text.patchInt(w + 9, greeting.length);
        text.relocate(w + 27, RelocationKind.RELATIVE_32, counter, -5);

        int p = data.append(new byte[12], 8);
        data.define(pointer, p, 12);
        data.relocate(p, RelocationKind.ABSOLUTE_64, message, 0);
        data.patchInt(p + 8, 40);
        zero.reserve(100_000, 64);
        zero.define(counter, zero.reserve(4, 4), 4);
        return new Link.Options(start, strip);
    }
}
