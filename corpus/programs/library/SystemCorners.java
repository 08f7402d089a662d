// stdin: typed\n
/// Corners of System, Runtime, Thread and Class that little tools touch: streams exchanged, library names, priorities, nests, signals by name.
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Scanner;

class SystemCorners {
    private final class Inner {
        private final class Innermost {
        }
    }

    private static void streams() throws IOException {
        System.out.println((char) System.in.read());
        System.setIn(new ByteArrayInputStream("given 12".getBytes(StandardCharsets.UTF_8)));
        Scanner in = new Scanner(System.in);
        System.out.println(in.next() + " " + in.nextInt());
        PrintStream err = System.err;
        ByteArrayOutputStream caught = new ByteArrayOutputStream();
        System.setErr(new PrintStream(caught, true, StandardCharsets.UTF_8));
        System.err.print("complaint");
        new RuntimeException("traced").printStackTrace();
        System.setErr(err);
        String text = caught.toString(StandardCharsets.UTF_8);
        System.out.println(text.startsWith("complaintjava.lang.RuntimeException: traced") + " " + text.contains("SystemCorners.streams"));
    }

    private static void threads() {
        Thread main = Thread.currentThread();
        main.setPriority(7);
        System.out.println(main.getPriority() + " " + main.getName() + " " + main.threadId() + " " + main.isDaemon() + " " + main.isVirtual());
        try {
            main.setPriority(11);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        main.setPriority(Thread.NORM_PRIORITY);
        main.setName("renamed");
        Thread.yield();
        Thread.onSpinWait();
        System.out.println(main + " " + Thread.holdsLock(main));
        synchronized (main) {
            System.out.println(Thread.holdsLock(main));
        }
        main.interrupt();
        System.out.println(Thread.interrupted() + " " + Thread.interrupted() + " " + main.isAlive());
    }

    public static void main(String[] args) throws IOException {
        streams();
        threads();
        System.out.println(System.mapLibraryName("thing") + " " + System.lineSeparator().length());
        System.out.println(Inner.Innermost.class.getNestHost() + " " + int[].class.getNestHost().getName() + " " + String.class.getNestHost() + " " + Inner.class.isNestmateOf(SystemCorners.class)
            + " " + Inner.class.isNestmateOf(String.class));
        System.out.println(Runtime.version().feature() + " " + (Runtime.getRuntime().availableProcessors() > 0) + " " + (Runtime.getRuntime().totalMemory() > 0));
    }
}
