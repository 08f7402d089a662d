// flags: -Xmx64m
/// OutOfMemoryError caught and survived: huge arrays, growing lists, growing strings; memory is usable again afterwards.
import java.util.ArrayList;
import java.util.List;

class OutOfMemory {
    static Object sink;

    static void attempt(String what, Runnable r) {
        try {
            r.run();
            System.out.println(what + ": no error");
        } catch (OutOfMemoryError e) {
            System.out.println(what + ": " + e.getClass().getName());
        }
    }

    static void growList() {
        List<byte[]> list = new ArrayList<>();
        while (true) {
            list.add(new byte[1 << 20]);
        }
    }

    static void growSmall() {
        Object[] head = null;
        while (true) {
            head = new Object[] {head, null, null, null};
        }
    }

    static void growString() {
        StringBuilder b = new StringBuilder("x");
        while (true) {
            b.append(b);
        }
    }

    public static void main(String[] args) {
        attempt("huge int array", () -> sink = new int[Integer.MAX_VALUE]);
        attempt("huge long array", () -> sink = new long[1 << 28]);
        attempt("huge matrix", () -> sink = new int[1 << 15][1 << 15]);
        attempt("list", OutOfMemory::growList);
        attempt("small objects", OutOfMemory::growSmall);
        attempt("string", OutOfMemory::growString);
        sink = null;
        long total = 0;
        for (int i = 0; i < 2000; i++) {
            byte[] b = new byte[100_000];
            b[i] = 1;
            total += b.length;
        }
        System.out.println("usable again " + total);
        try {
            sink = new byte[Integer.MAX_VALUE];
        } catch (OutOfMemoryError e) {
            System.out.println(e.getMessage());
        }
    }
}
