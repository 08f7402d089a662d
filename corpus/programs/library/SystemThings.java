// flags: -Dcorpus.key=corpus-value -Dempty=
/// Properties, environment, line separators, identity, time moving forward, Runtime, Objects.
import java.util.Objects;
import java.util.Properties;

class SystemThings {
    public static void main(String[] args) {
        System.out.println(System.getProperty("corpus.key") + " [" + System.getProperty("empty") + "] " + System.getProperty("absent") + " " + System.getProperty("absent", "default"));
        System.setProperty("made", "here");
        System.out.println(System.getProperty("made") + " " + System.clearProperty("made") + " " + System.getProperty("made") + " " + System.setProperty("corpus.key", "2"));
        System.out.println(Integer.getInteger("corpus.key") + " " + Long.getLong("absent", 7L) + " " + Boolean.getBoolean("corpus.key"));
        System.out.println(System.getProperty("file.separator") + System.getProperty("path.separator") + System.getProperty("line.separator").length() + System.lineSeparator().equals("\n"));
        System.out.println(System.getProperty("java.specification.version") + " " + System.getProperty("java.vm.specification.version") + " " + System.getProperty("os.name") + " " + System.getProperty("user.dir").isEmpty()
            + " " + System.getProperty("file.encoding") + " " + System.getProperty("java.class.version"));
        System.out.println(System.getenv("CORPUS_VARIABLE") + " " + System.getenv("NOT_SET_ANYWHERE") + " " + System.getenv().containsKey("TZ") + " " + System.getenv().get("LC_ALL"));
        try {
            System.getenv().put("x", "y");
        } catch (UnsupportedOperationException e) {
            System.out.println("environment is read-only");
        }
        try {
            System.getProperty("");
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        try {
            System.getProperty(null);
        } catch (NullPointerException e) {
            System.out.println(e.getMessage());
        }
        long t0 = System.nanoTime();
        long m0 = System.currentTimeMillis();
        long x = 0;
        for (int i = 0; i < 1000; i++) {
            x += i;
        }
        System.out.println((System.nanoTime() >= t0) + " " + (System.currentTimeMillis() >= m0) + " " + (m0 > 1_600_000_000_000L) + " " + x);
        Object o = new Object();
        System.out.println((System.identityHashCode(o) == o.hashCode()) + " " + System.identityHashCode(null) + " " + o.equals(o) + " " + o.toString().startsWith("java.lang.Object@"));
        Runtime r = Runtime.getRuntime();
        System.out.println((r.availableProcessors() > 0) + " " + (r.maxMemory() > 0) + " " + (r.totalMemory() >= r.freeMemory()) + " " + Runtime.version().feature());
        System.gc();
        System.out.println(Objects.hash(1, "two", 3.0) + " " + Objects.equals(null, null) + " " + Objects.toString(null, "nil") + " " + Objects.hashCode(null) + " " + Objects.requireNonNullElse(null, 5) + " " + Objects.compare(1, 2, Integer::compare)
            + " " + Objects.isNull(o) + " " + Objects.checkIndex(1, 2));
        try {
            Objects.requireNonNull(null, () -> "supplied message");
        } catch (NullPointerException e) {
            System.out.println(e.getMessage());
        }
        Properties p = new Properties(new Properties());
        p.setProperty("b", "2");
        p.setProperty("a", "1");
        System.out.println(p.getProperty("a") + p.getProperty("c", "none") + " " + p.stringPropertyNames().size());
        System.out.println(Thread.currentThread().getName() + " " + Thread.currentThread().getPriority() + " " + Thread.currentThread().isDaemon() + " " + Thread.currentThread().isAlive() + " " + Thread.currentThread().getThreadGroup().getName());
        System.out.println(SystemThings.class.getModule().isNamed() + " " + String.class.getModule() + " " + SystemThings.class.getPackageName().isEmpty());
    }
}
