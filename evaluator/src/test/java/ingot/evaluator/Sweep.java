package ingot.evaluator;

import ingot.world.ClassType;
import ingot.world.World;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Runs every initialiser of java.base at build time and prints which are deferred, and why. Not a test: run its main by hand.
final class Sweep {
    private Sweep() {
    }

    static List<String> classesOfJavaBase() throws IOException {
        Path root = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("/modules/java.base");
        try (var paths = Files.walk(root)) {
            return paths.map(root::relativize).map(Path::toString)
                    .filter(p -> p.endsWith(".class") && !p.equals("module-info.class"))
                    .map(p -> p.substring(0, p.length() - ".class".length())).sorted().toList();
        }
    }

    public static void main(String[] arguments) throws IOException {
        Path runtime = Path.of(arguments.length > 0 ? arguments[0] : "runtime/target/classes");
        World world = World.open(new World.Options(List.of(), Path.of(System.getProperty("java.home")), runtime, false));
        Evaluator evaluator = Evaluator.boot(world, Evaluator.Options.build());
        Map<String, List<String>> reasons = new TreeMap<>();
        int done = 0;
        int already = 0;
        long started = System.nanoTime();
        for (String name : classesOfJavaBase()) {
            ClassType type = world.find(name);
            if (type == null || type.initialiser() == null) {
                continue;
            }
            if (evaluator.state(type) instanceof Evaluator.Init.Done) {
                already++;
                continue;
            }
            long before = evaluator.steps();
            long time = System.nanoTime();
            switch (evaluator.initialise(type)) {
                case Evaluator.Init.Done(var late) -> {
                    done++;
                    if (late) {
                        System.out.println("late: " + name);
                    }
                }
                case Evaluator.Init.Deferred(var reason, var detail, var place) ->
                        reasons.computeIfAbsent(reason.name(), _ -> new java.util.ArrayList<>()).add(name + "\n        " + detail + " at " + place);
                case Evaluator.Init.NotYet _ -> throw new AssertionError(name);
            }
            long millis = (System.nanoTime() - time) / 1_000_000;
            if (millis > 500) {
                System.out.println("slow: " + name + " " + millis + " ms, " + (evaluator.steps() - before) + " steps");
            }
        }
        reasons.forEach((reason, classes) -> {
            System.out.println(reason + " " + classes.size());
            classes.forEach(c -> System.out.println("    " + c));
        });
        System.out.println("done " + done + ", before " + already + ", deferred " + reasons.values().stream().mapToInt(List::size).sum()
                + ", steps " + evaluator.steps() + ", heap " + evaluator.heap().limit()
                + ", ms " + (System.nanoTime() - started) / 1_000_000);
    }
}
