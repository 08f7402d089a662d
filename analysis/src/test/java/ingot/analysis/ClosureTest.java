package ingot.analysis;

import ingot.ir.Block;
import ingot.ir.Graph;
import ingot.ir.Op;
import ingot.ir.Value;
import ingot.world.ClassType;
import ingot.world.Method;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import static ingot.analysis.Programs.bare;
import static ingot.analysis.Programs.methodsOf;
import static org.assertj.core.api.Assertions.assertThat;

class ClosureTest {
    private static Method method(ClosedProgram program, String type, String name) {
        return program.methods().stream().filter(m -> m.holder().internalName().equals(type) && m.name().equals(name)).findFirst().orElseThrow();
    }

    private static List<Value> values(ClosedProgram program, Method method, Predicate<Op> wanted) {
        var found = new ArrayList<Value>();
        Graph graph = program.graph(method);
        for (Block block : graph.blocks()) {
            block.values().stream().filter(v -> wanted.test(v.op())).forEach(found::add);
        }
        return found;
    }

    @Test
    void branchOnConstantStaticIsCut() {
        var program = bare("""
                class Branch {
                    static final boolean ON = Boolean.parseBoolean("false");
                    static int used() { return 1; }
                    static int unused() { return 2; }
                    static int result;
                    public static void main(String[] a) { result = ON ? unused() : used(); }
                }""");
        assertThat(methodsOf(program, "Branch")).containsExactly("main", "used");
        assertThat(methodsOf(program, "java/lang/Boolean")).doesNotContain("parseBoolean"); // it ran at build time
    }

    @Test
    void constantsTravelThroughParametersAndResults() {
        var program = bare("""
                class Travel {
                    static int twice(int n) { return n * 2; }
                    static void on() { }
                    static void off() { }
                    public static void main(String[] a) { if (twice(21) == 42) on(); else off(); }
                }""");
        assertThat(methodsOf(program, "Travel")).containsExactly("main", "on", "twice");
        Method twice = method(program, "Travel", "twice");
        Value parameter = values(program, twice, op -> op instanceof Op.Param).getFirst();
        assertThat(program.facts(twice).constant(parameter.id())).isEqualTo(new Constant.Primitive(ingot.abi.Kind.INT, 21));
    }

    @Test
    void onlyAllocatedReceiversAreTargets() {
        var program = bare("""
                class Dispatch {
                    interface Shape { int area(); }
                    static class Square implements Shape { public int area() { return 4; } }
                    static class Circle implements Shape { public int area() { return 3; } }
                    static Shape make(int n) { return new Square(); }
                    static int result;
                    public static void main(String[] a) { result = make(a.length).area(); }
                    static Shape other() { return new Circle(); }
                }""");
        assertThat(methodsOf(program, "Dispatch$Circle")).isEmpty();
        Method main = method(program, "Dispatch", "main");
        Value call = values(program, main, op -> op instanceof Op.Invoke(var dispatch, _) && dispatch == Op.Dispatch.INTERFACE).getFirst();
        assertThat(program.facts(main).callees(call.id())).extracting(m -> m.holder().name()).containsExactly("Dispatch$Square");
        Method resolved = ((Op.Invoke) call.op()).method();
        ClassType square = Programs.WORLD.require("Dispatch$Square");
        assertThat(program.dispatch(square, resolved)).isSameAs(square.declaredMethod("area", "()I"));
        assertThat(program.dispatch(Programs.WORLD.require("Dispatch$Circle"), resolved)).isNull();
    }

    @Test
    void sitesKeepTheirReceiversApart() {
        var program = bare("""
                class Apart {
                    static abstract class Base { abstract void go(); }
                    static class One extends Base { void go() { } }
                    static class Two extends Base { void go() { } }
                    public static void main(String[] a) { Base b = new One(); b.go(); Base c = new Two(); if (a.length > 0) c = new One(); c.go(); }
                }""");
        Method main = method(program, "Apart", "main");
        List<Value> calls = values(program, main, op -> op instanceof Op.Invoke(var dispatch, _) && dispatch == Op.Dispatch.VIRTUAL);
        assertThat(calls).extracting(v -> program.facts(main).callees(v.id()).size()).containsExactly(1, 2);
        assertThat(program.facts(main).isNonNull(calls.getLast().arg(0).id())).isTrue();
    }

    @Test
    void fieldNobodyReadsKeepsNothingAlive() {
        var program = bare("""
                class Unread {
                    static class Kept { String text = "kept"; Lost lost = new Lost(); }
                    static class Lost { int number = 7; }
                    static final Kept KEPT = new Kept();
                    static String result;
                    public static void main(String[] a) { KEPT.text += a.length; result = KEPT.text; }
                }""");
        assertThat(program.isAllocated(Programs.WORLD.require("Unread$Kept"))).isTrue();
        assertThat(program.isAllocated(Programs.WORLD.require("Unread$Lost"))).isFalse();
        assertThat(program.isRead(Programs.WORLD.require("Unread$Kept").declaredField("text", "Ljava/lang/String;"))).isTrue();
        assertThat(program.isRead(Programs.WORLD.require("Unread$Kept").declaredField("lost", "LUnread$Lost;"))).isFalse();
        assertThat(program.imageObjects()).extracting(r -> program.heap().typeOf(r)).doesNotContain(Programs.WORLD.require("Unread$Lost"));
    }

    @Test
    void handlerOfWhatNobodyThrowsIsDead() {
        var program = bare("""
                class Handlers {
                    static class A extends RuntimeException { }
                    static class B extends RuntimeException { }
                    static void caughtA() { }
                    static void caughtB() { }
                    static void risky(int n) { if (n > 0) throw new A(); }
                    public static void main(String[] a) {
                        try { risky(a.length); } catch (B b) { caughtB(); } catch (A b) { caughtA(); }
                    }
                }""");
        assertThat(methodsOf(program, "Handlers")).contains("caughtA").doesNotContain("caughtB");
    }

    @Test
    void machineChecksReachTheirHandlers() {
        var program = bare("""
                class Checks {
                    static void divided() { } static void cast() { } static void index() { } static void nothing() { } static void size() { } static void overflow() { } static void store() { }
                    static int n; static Object o = "text"; static int[] array = {1}; static Object[] objects;
                    public static void main(String[] a) {
                        n = a.length; objects = n > 3 ? new String[1] : new Object[1];
                        if (n > 1) { o = null; array = null; }
                        try { n = 1 / n; } catch (ArithmeticException e) { divided(); }
                        try { Integer i = (Integer) o; } catch (ClassCastException e) { cast(); }
                        try { n = array[n]; } catch (ArrayIndexOutOfBoundsException e) { index(); } catch (NullPointerException e) { nothing(); }
                        try { array = new int[n]; } catch (NegativeArraySizeException e) { size(); }
                        try { main(a); } catch (StackOverflowError e) { overflow(); }
                        try { objects[0] = 1; } catch (ArrayStoreException e) { store(); }
                    }
                }""");
        assertThat(methodsOf(program, "Checks")).contains("divided", "cast", "index", "nothing", "size", "overflow", "store");
    }

    @Test
    void codeBehindACallThatNeverReturnsIsDead() {
        var program = bare("""
                class Never {
                    static void fail() { throw new IllegalStateException(); }
                    static void after() { }
                    public static void main(String[] a) { fail(); after(); }
                }""");
        assertThat(methodsOf(program, "Never")).contains("fail").doesNotContain("after");
        Method main = method(program, "Never", "main");
        Value call = values(program, main, op -> op instanceof Op.Invoke).getFirst();
        assertThat(program.facts(main).stopsAt(call.block().id())).isEqualTo(call.id());
    }

    @Test
    void checksThatCannotFailNeedNoHelper() {
        var program = bare("""
                class Safe {
                    static int result;
                    public static void main(String[] a) { Object o = a.length > 0 ? "x" : "y"; result = ((String) o).length(); }
                }""");
        Method main = method(program, "Safe", "main");
        assertThat(values(program, main, op -> op instanceof Op.CheckCast)).isNotEmpty().allMatch(v -> program.facts(main).neverFails(v.id()));
    }

    @Test
    void constantObjectsGiveTheirConstants() {
        var program = bare("""
                class Objects1 {
                    static class Config { final int level; Config(int level) { this.level = level; } }
                    static final Config LOW = new Config(1), HIGH = new Config(9);
                    static void low() { } static void high() { }
                    static void on(Config c) { if (c.level > 5) high(); else low(); }
                    public static void main(String[] a) { on(LOW); }
                }""");
        assertThat(methodsOf(program, "Objects1")).contains("low").doesNotContain("high");
    }

    @Test
    void storesThroughTypesReachNamedObjects() {
        var program = bare("""
                class Stores {
                    static class Box { int n; }
                    static final Box A = new Box(), B = new Box(), C = new Box(), D = new Box(), E = new Box(), F = new Box(), G = new Box();
                    static void changed() { } static void unchanged() { }
                    static Box pick(int i) { return i == 0 ? A : i == 1 ? B : i == 2 ? C : i == 3 ? D : i == 4 ? E : i == 5 ? F : G; }
                    public static void main(String[] a) { pick(a.length).n = 5; if (A.n == 5) changed(); else unchanged(); }
                }""");
        assertThat(methodsOf(program, "Stores")).contains("changed", "unchanged");
    }

    @Test
    void copiesMoveElements() {
        var program = bare("""
                class Copies {
                    interface Job { void run(); }
                    static class First implements Job { public void run() { } }
                    static class Second implements Job { public void run() { } }
                    public static void main(String[] a) {
                        Job[] from = {new First()};
                        Job[] to = new Job[1];
                        System.arraycopy(from, 0, to, 0, 1);
                        to[0].run();
                        Object[] more = java.util.Arrays.copyOf(new Object[]{new Second()}, 2);
                        ((Job) more[0]).run();
                        ((Job[]) from.clone())[0].run();
                    }
                }""");
        assertThat(methodsOf(program, "Copies$First")).contains("run");
        assertThat(methodsOf(program, "Copies$Second")).contains("run");
    }

    @Test
    void deferredInitialiserRunsInTheProgram() {
        var program = bare("""
                class Deferred {
                    static class Clock { static final long START = System.nanoTime(); static void tick() { } }
                    static long result;
                    public static void main(String[] a) { result = Clock.START; if (result != 0) Clock.tick(); }
                }""");
        ClassType clock = Programs.WORLD.require("Deferred$Clock");
        assertThat(program.isDeferred(clock)).isTrue();
        assertThat(methodsOf(program, "Deferred$Clock")).containsExactly("<clinit>", "tick");
        Method main = method(program, "Deferred", "main");
        Value test = values(program, main, op -> op instanceof Op.InitClass).getFirst();
        assertThat(program.facts(main).isInitialised(test.id())).isFalse();
    }

    @Test
    void chainLeadsFromTheRoot() {
        var program = bare("""
                class Chain {
                    static void a() { b(); }
                    static void b() { c(); }
                    static void c() { }
                    public static void main(String[] args) { a(); if (args.length > 0) b(); }
                }""");
        assertThat(program.why().chain(method(program, "Chain", "c"))).extracting(e -> e.to().name()).containsExactly("main", "b", "c");
    }

    @Test
    void initialiserThatReadWhatTheProgramWritesIsDeferred() {
        var program = bare("""
                class Owned {
                    static class A { static int count = 5; static int still = 6; }
                    static class B { static final int X = A.count * 2; }
                    static class C { static final int X = A.still * 2; }
                    static int result;
                    public static void main(String[] a) { A.count = a.length; result = B.X + C.X; }
                }""");
        assertThat(program.isDeferred(Programs.WORLD.require("Owned$B"))).isTrue();
        assertThat(program.isDeferred(Programs.WORLD.require("Owned$C"))).isFalse();
    }

    @Test
    void initialiserThatReadWhatOnlyLooksWrittenIsNotDeferred() {
        var program = bare("""
                class Unseen {
                    enum Colour { RED, GREEN, BLUE }
                    static class Switched { static final String X; static { switch (Colour.GREEN) { case GREEN: X = "g"; break; default: X = "o"; } } }
                    static class Empty { static final Object[] NONE = new Object[0]; static final String NAME = new StringBuilder("na").append("me").toString(); }
                    static class Reader { static final int X = Empty.NONE.length + Empty.NAME.length(); }
                    static int result;
                    public static void main(String[] a) {
                        Colour[] copy = Colour.values(); copy[0] = Colour.BLUE; int[] more = new int[3]; more[0] = a.length;
                        Object[] others = {copy, a}; others[1] = more;
                        result = Reader.X + Switched.X.hashCode() + copy.length + Empty.NAME.hashCode() + others.length + Empty.NONE.hashCode();
                        for (Colour c : Colour.values()) result += c.hashCode();
                    }
                }""");
        assertThat(program.deferred()).isEmpty();
    }

    @Test
    void initialiserThatNeedsARefutedOneIsDeferredInTheSameRound() {
        var rounds = new ArrayList<String>();
        Method main = Programs.main("""
                class Chained {
                    static class A { static int count = 5; }
                    static class B { static final int X = A.count * 2; static int x() { return X; } }
                    static class Between { static final int X = B.x(); }
                    static class C { static final int X = Between.X + 1; static int calls; static int call() { return calls++; } }
                    static class D { static final int X = new C().hashCode() > 0 ? C.call() : 2; }
                    static int result;
                    public static void main(String[] a) { A.count = a.length; result = C.X + D.X; }
                }""");
        var program = Closure.of(Programs.WORLD, Programs.BOOTED, List.of(main), Closure.Options.DEFAULT, rounds::add);
        assertThat(program.deferred()).extracting(ClassType::name).contains("Chained$C", "Chained$D", "Chained$B", "Chained$Between").doesNotContain("Chained$A");
        assertThat(rounds).hasSizeLessThan(4);
    }

    @Test
    void constantNameReachesAndInitialisesTheClass() throws Exception {
        var program = bare("""
                class Named {
                    static Runnable registered;
                    static class Plugin { static { registered = Plugin::go; } static void go() { } }
                    public static void main(String[] a) throws Exception { Class.forName("Named$Plugin"); registered.run(); }
                }""");
        assertThat(methodsOf(program, "Named$Plugin")).contains("go");
    }

    @Test
    void enumConstantsComeFromTheImage() {
        var program = bare("""
                class Constants {
                    enum Op { PLUS { int apply(int a) { return a + 1; } }, MINUS { int apply(int a) { return a - 1; } }; abstract int apply(int a); }
                    static int result;
                    public static void main(String[] a) { for (Op op : Op.class.getEnumConstants()) result = op.apply(result); }
                }""");
        assertThat(methodsOf(program, "Constants$Op$1")).containsExactly("apply");
        assertThat(methodsOf(program, "Constants$Op$2")).containsExactly("apply");
    }
}
