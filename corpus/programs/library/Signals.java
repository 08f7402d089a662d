import java.util.ArrayList;
import java.util.List;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/// Signals with handlers in Java: named, handled, raised, ignored, given back.
public class Signals {
    private static final List<String> SEEN = new ArrayList<>();
    private static volatile int handled;

    private static void note(Signal signal) {
        SEEN.add(signal.getName() + " " + signal.getNumber() + " " + signal);
        handled++;
    }

    private static void raiseAndWait(Signal signal) {
        int before = handled;
        Signal.raise(signal);
        while (handled == before) {
            Thread.onSpinWait();
        }
    }

    private static void attempt(String name, Runnable action) {
        try {
            action.run();
            System.out.println(name + ": done");
        } catch (IllegalArgumentException e) {
            System.out.println(name + ": " + e.getMessage());
        }
    }

    public static void main(String[] args) {
        Signal winch = new Signal("WINCH");
        Signal cont = new Signal("CONT");
        SignalHandler old = Signal.handle(winch, Signals::note);
        System.out.println("default before: " + (old == SignalHandler.SIG_DFL));
        raiseAndWait(winch);
        raiseAndWait(winch);
        Signal.handle(cont, signal -> {
            note(signal);
            SEEN.add("of another handler");
            handled++;
        });
        int before = handled;
        Signal.raise(cont);
        while (handled < before + 2) {
            Thread.onSpinWait();
        }
        System.out.println(SEEN);
        SignalHandler first = Signal.handle(winch, SignalHandler.SIG_IGN);
        System.out.println("ours before: " + (first != SignalHandler.SIG_DFL && first != SignalHandler.SIG_IGN));
        System.out.println("ignored before: " + (Signal.handle(winch, first) == SignalHandler.SIG_IGN));
        raiseAndWait(winch);
        System.out.println(SEEN.size());
        attempt("no such", () -> new Signal("NOSUCH"));
        attempt("prefixed", () -> new Signal("SIGINT"));
        attempt("kill", () -> Signal.handle(new Signal("KILL"), Signals::note));
        attempt("segv", () -> Signal.handle(new Signal("SEGV"), Signals::note));
        attempt("unhandled", () -> Signal.raise(new Signal("URG")));
        System.out.println(winch.equals(new Signal("WINCH")) + " " + winch.equals(cont) + " " + (winch.hashCode() == new Signal("WINCH").hashCode()));
    }
}
