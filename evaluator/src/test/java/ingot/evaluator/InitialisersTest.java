package ingot.evaluator;

import ingot.evaluator.Evaluator.Init;
import ingot.evaluator.Evaluator.Reason;
import ingot.world.ClassType;
import ingot.world.World;

import org.junit.jupiter.api.Test;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/// Class initialisers as transactions, under policy BUILD.
class InitialisersTest {
    private static final World WORLD = Programs.WORLD;
    private static final Evaluator BOOTED = Programs.build();

    private final Evaluator evaluator = BOOTED.fork();

    private ClassType compile(String source) {
        return WORLD.require(Programs.compile(source));
    }

    private void assertDeferred(ClassType type, Reason reason, String detail) {
        assertThat(evaluator.initialise(type)).isInstanceOfSatisfying(Init.Deferred.class, d -> {
            assertThat(d.reason()).as(d.toString()).isEqualTo(reason);
            assertThat(d.detail()).contains(detail);
        });
    }

    private int staticInt(ClassType type, String field) {
        return evaluator.heap().getInt(evaluator.heap().statics(type), type.declaredField(field, "I").offset());
    }

    @Test
    void anInitialiserThatComputesIsDone() {
        ClassType type = compile("""
                class Computes {
                    static final int[] SQUARES = new int[10];
                    static int sum;
                    static final java.util.Map<String, Integer> NAMES = new java.util.HashMap<>();
                    static { for (int i = 0; i < 10; i++) { SQUARES[i] = i * i; sum += i * i; NAMES.put("n" + i, i); } }
                }""");
        assertThat(evaluator.state(type)).isInstanceOf(Init.NotYet.class);
        assertThat(evaluator.initialise(type)).isEqualTo(new Init.Done(false));
        assertThat(staticInt(type, "sum")).isEqualTo(285);
        assertThat(BOOTED.state(type)).as("a fork is independent").isInstanceOf(Init.NotYet.class);
    }

    @Test
    void aDeferredInitialiserLeavesNoTrace() {
        ClassType nested = compile("class Nested1 { static int[] values = {1, 2, 3}; }");
        ClassType type = compile("""
                class Reads {
                    static final String NAME = "a string nobody else has" + Nested1.values.length;
                    static final String HOME = System.getProperty("user.home");
                }""");
        int limit = evaluator.heap().limit();
        assertDeferred(type, Reason.MACHINE_STATE, "getProperty");
        assertThat(evaluator.heap().limit()).isEqualTo(limit);
        assertThat(evaluator.state(nested)).isInstanceOf(Init.NotYet.class);
        assertThat(evaluator.initialise(nested)).isInstanceOf(Init.Done.class);
        assertThat(evaluator.state(type)).isInstanceOf(Init.Deferred.class);
    }

    @Test
    void writesToOldObjectsAreUndone() {
        ClassType bag = compile("class Bag { static int count = 7; static final int[] ITEMS = new int[100]; }");
        ClassType type = compile("class Fills { static { Bag.count = 8; Bag.ITEMS[3] = 4; } }");
        assertThat(evaluator.initialise(bag)).isInstanceOf(Init.Done.class);
        assertDeferred(type, Reason.OWNERSHIP, "Bag");
        assertThat(staticInt(bag, "count")).isEqualTo(7);
    }

    @Test
    void whatANestedInitialiserMadeIsNotTheOuterOnes() {
        compile("class Inner2 { static final int[] ITEMS = new int[100]; }");
        ClassType type = compile("class Outer2 { static { Inner2.ITEMS[3] = 4; } }");
        assertDeferred(type, Reason.OWNERSHIP, "Inner2");
    }

    @Test
    void cyclesAreDeferred() {
        compile("class Two { static int two = One.one + 1; } class One { static int one = Two.two + 1; }");
        assertDeferred(WORLD.require("One"), Reason.NEEDS_DEFERRED, "CYCLE");
        assertDeferred(WORLD.require("Two"), Reason.CYCLE, "One");
    }

    @Test
    void enumsWithBodiesAreNoCycle() {
        ClassType type = compile("""
                class Holder3 {
                    enum Op { PLUS { int apply(int a, int b) { return a + b; } }, MINUS { int apply(int a, int b) { return a - b; } };
                        abstract int apply(int a, int b); }
                    static final int FIVE = Op.PLUS.apply(2, 3);
                    static final java.util.EnumMap<Op, String> NAMES = new java.util.EnumMap<>(Op.class);
                    static { for (Op op : Op.values()) NAMES.put(op, op.name() + Op.valueOf("PLUS").ordinal()); }
                }""");
        assertThat(evaluator.initialise(type)).isEqualTo(new Init.Done(false));
    }

    @Test
    void exceptionsClocksThreadsAndConsoleDefer() {
        assertDeferred(compile("class Throws4 { static int x = Integer.parseInt(\"x\"); }"), Reason.THREW, "NumberFormatException");
        assertDeferred(compile("class Clock4 { static long now = System.nanoTime(); }"), Reason.CLOCK, "clock");
        assertDeferred(compile("class Console4 { static { System.out.println(1); } }"), Reason.OWNERSHIP, "");
        assertDeferred(compile("class Thread4 { static { new Thread(() -> { }).start(); } }"), Reason.OWNERSHIP, "");
        assertDeferred(compile("class Random4 { static final java.util.Random R = new java.util.Random(); }"), Reason.CLOCK, "");
        assertDeferred(compile("class Loop4 { static { int i = 0; while (i < 10) i &= 1; } }"), Reason.BUDGET_SPENT, "steps");
        assertDeferred(compile("class Big4 { static final int[] A = new int[300_000]; }"), Reason.GREW_TOO_MUCH, "KiB");
        assertDeferred(compile("class Locale4 { static final java.util.Locale L = java.util.Locale.getDefault(); }"), Reason.MACHINE_STATE, "");
    }

    @Test
    void aClockReadForALateFieldIsASentinel() {
        ClassType clock = WORLD.require("java/time/Clock");
        assertThat(evaluator.initialise(clock)).isInstanceOf(Init.Done.class);
        assertThat(evaluator.heap().getLong(evaluator.heap().statics(clock), clock.declaredField("OFFSET_SEED", "J").offset()))
                .isEqualTo(-1024);
        assertThat(evaluator.initialise(WORLD.require("sun/util/calendar/ZoneInfoFile"))).isInstanceOf(Init.Done.class);
        assertDeferred(WORLD.require("java/util/SplittableRandom"), Reason.CLOCK, "clock");
    }

    @Test
    void commonStaticsAreDone() {
        for (String source : List.of(
                "class S1 { static final java.util.regex.Pattern P = java.util.regex.Pattern.compile(\"[a-z]+(\\\\d*)|x{2,3}\"); }",
                "class S2 { static final java.util.concurrent.atomic.AtomicInteger N = new java.util.concurrent.atomic.AtomicInteger(3); }",
                "class S3 { static final java.util.List<String> L = java.util.List.of(\"a\", \"b\", \"c\"); }",
                "class S4 { static final java.util.Comparator<String> C = java.util.Comparator.comparing(String::length); }",
                "class S5 { static final java.math.BigInteger B = java.math.BigInteger.TWO.pow(100); static final String T = B.toString(); }",
                "class S6 { static final java.util.concurrent.ConcurrentHashMap<String, String> M = new java.util.concurrent.ConcurrentHashMap<>(); static { M.put(\"a\", \"b\"); } }",
                "class S7 { static final ThreadLocal<String> T = ThreadLocal.withInitial(() -> \"x\"); }",
                "class S8 { record P(int x, String y) { } static final P P = new P(1, \"a\"); static final int H = P.hashCode(); static final String T = P.toString(); }",
                "class S9 { static final java.util.concurrent.locks.ReentrantLock L = new java.util.concurrent.locks.ReentrantLock(); }",
                "class S10 { static final String T = String.join(\",\", new java.util.TreeSet<>(java.util.Set.of(\"b\", \"a\"))); }",
                "class S11 { static final Object O = new Object(); static final int H = O.hashCode(); }",
                "class S12 { static final java.util.List<Integer> L = java.util.stream.IntStream.range(0, 10).boxed().filter(i -> i % 2 == 0).toList(); }")) {
            assertThat(evaluator.initialise(compile(source))).as(source).isEqualTo(new Init.Done(false));
        }
    }

    @Test
    void readsOfWhatMayChangeAreKept() {
        ClassType state = compile("""
                class State5 { static int level = 1; static final java.util.List<String> NAMES = new java.util.ArrayList<>(java.util.List.of("a"));
                    static final int[] TABLE = {1, 2}; static final String TEXT = "t" + level; enum Color { RED, GREEN } record P(int x, String y) { } static final P POINT = new P(1, "b"); }""");
        ClassType reads = compile("class Reads5 { static final int N = State5.level + State5.NAMES.size() + State5.TABLE[1]; static final java.io.PrintStream OUT = System.out; }");
        ClassType fixed = compile("class Fixed5 { static final int N = State5.POINT.x() + State5.Color.RED.ordinal() + State5.TEXT.length(); }");
        for (ClassType type : List.of(state, reads, fixed)) {
            assertThat(evaluator.initialise(type)).isInstanceOf(Init.Done.class);
        }
        assertThat(evaluator.provisionalReads()).containsOnlyKeys(reads);
        assertThat(evaluator.provisionalReads().get(reads)).extracting(f -> f.name()).containsExactly("level", "NAMES", "TABLE", "out");
    }

    @Test
    void aThrowableInTheImageHasItsTrace() {
        ClassType type = compile("class Keeps { static final Exception E = make(); static Exception make() { return new Exception(\"kept\"); } }");
        assertThat(evaluator.initialise(type)).isInstanceOf(Init.Done.class);
        ImageHeap heap = evaluator.heap();
        int exception = heap.getRef(heap.statics(type), type.declaredField("E", "Ljava/lang/Exception;").offset());
        ClassType throwable = WORLD.throwableType();
        assertThat(heap.getRef(exception, throwable.declaredField("backtrace", "Ljava/lang/Object;").offset())).isZero();
        int trace = heap.getRef(exception, throwable.declaredField("stackTrace", "[Ljava/lang/StackTraceElement;").offset());
        assertThat(heap.arrayLength(trace)).isEqualTo(2);
        int first = heap.getElementRef(trace, 0);
        ClassType element = (ClassType) heap.typeOf(first);
        assertThat(heap.stringValue(heap.getRef(first, element.declaredField("methodName", "Ljava/lang/String;").offset()))).isEqualTo("make");
    }

    @Test
    void aNullPointerExceptionInTheImageHasItsText() {
        ClassType type = compile("""
                class KeepsNull {
                    static String name;
                    static final Exception E = make();
                    static Exception make() { try { name.length(); return null; } catch (NullPointerException e) { return e; } }
                }""");
        assertThat(evaluator.initialise(type)).isInstanceOf(Init.Done.class);
        ImageHeap heap = evaluator.heap();
        int exception = heap.getRef(heap.statics(type), type.declaredField("E", "Ljava/lang/Exception;").offset());
        ClassType nullPointer = WORLD.require("java/lang/NullPointerException");
        assertThat(heap.stringValue(heap.getRef(exception, nullPointer.declaredField("extendedMessage", "Ljava/lang/String;").offset())))
                .isEqualTo("Cannot invoke \"String.length()\" because \"KeepsNull.name\" is null");
    }
}
