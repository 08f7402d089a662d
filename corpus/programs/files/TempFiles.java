/// Temporary files and directories below the working directory, as a sort that does not fit into memory makes them.
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.UUID;
import java.security.SecureRandom;
import java.util.stream.Stream;

class TempFiles {
    private record Run(BufferedReader in, int head) {
        static Run next(BufferedReader in) throws IOException {
            String line = in.readLine();
            if (line == null) {
                in.close();
                return null;
            }
            return new Run(in, Integer.parseInt(line));
        }
    }

    private static List<Path> runs(Path folder, int count) throws IOException {
        List<Path> runs = new ArrayList<>();
        int x = 12345;
        for (int r = 0; r < count; r++) {
            List<Integer> numbers = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                x = x * 1103515245 + 12345;
                numbers.add(x >>> 12);
            }
            numbers.sort(null);
            Path run = Files.createTempFile(folder, "run", ".txt");
            Files.write(run, numbers.stream().map(String::valueOf).toList());
            runs.add(run);
        }
        return runs;
    }

    private static long merge(List<Path> runs) throws IOException {
        PriorityQueue<Run> heads = new PriorityQueue<>(Comparator.comparingInt(Run::head));
        for (Path run : runs) {
            heads.add(Run.next(Files.newBufferedReader(run, java.nio.charset.StandardCharsets.UTF_8)));
        }
        long check = 0;
        int last = -1;
        for (Run run = heads.poll(); run != null; run = heads.poll()) {
            if (run.head() < last) {
                throw new IllegalStateException("not in order");
            }
            last = run.head();
            check = check * 31 + last;
            Run next = Run.next(run.in());
            if (next != null) {
                heads.add(next);
            }
        }
        return check;
    }

    public static void main(String[] args) throws IOException {
        Path folder = Files.createTempDirectory(Path.of(""), "sort");
        System.out.println(folder.toString().startsWith("sort") + " " + PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)));
        List<Path> runs = runs(folder, 8);
        System.out.println(PosixFilePermissions.toString(Files.getPosixFilePermissions(runs.getFirst())) + " " + runs.getFirst().getFileName().toString().matches("run\\d+\\.txt"));
        System.out.println(merge(runs));
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
        Path inherited = Files.createTempFile(Path.of("."), null, null, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("r--r--r--")));
        System.out.println(inherited.toString().endsWith(".tmp") + " " + PosixFilePermissions.toString(Files.getPosixFilePermissions(inherited)));
        try (var out = Files.newByteChannel(Path.of("scratch"), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE)) {
            System.out.println(Files.exists(Path.of("scratch")) + " " + out.isOpen());
        }
        System.out.println(Files.exists(Path.of("scratch")));
        try {
            Files.createTempFile(Path.of("none"), "a", "b");
        } catch (IOException e) {
            System.out.println(e.getClass().getName());
        }
        SecureRandom random = new SecureRandom();
        byte[] bytes = new byte[64];
        random.nextBytes(bytes);
        int zero = 0;
        for (byte b : bytes) {
            zero += b == 0 ? 1 : 0;
        }
        random.setSeed(1);
        System.out.println((zero < 8) + " " + random.getAlgorithm() + " " + (random.nextLong() != random.nextLong()) + " " + SecureRandom.getSeed(5).length + " " + random.generateSeed(3).length
            + " " + UUID.randomUUID().version());
    }
}
