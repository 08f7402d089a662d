/// A compact source file: no class, an instance main, IO.println.
int counter = 40;

String describe(String what) {
    return what + " #" + ++counter;
}

void main() {
    IO.println("compact");
    IO.println(describe("call"));
    IO.println(describe("call"));
    IO.print("no newline, ");
    IO.println(3.25);
    IO.println();
    var list = List.of(3, 1, 2);
    IO.println(list);
}
