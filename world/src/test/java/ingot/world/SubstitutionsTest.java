package ingot.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ingot.base.BuildFailure;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A program's classes stand for the class library here: what counts is the mapping.
class SubstitutionsTest {
    @TempDir
    Path folder;

    private static final String TARGET = """
            package p;
            public class Target {
                private int secret = 4;
                static int cores = 1;
                native int answer(Target other);
                synchronized String name() { return "target"; }
                static int twice(int x) { return 2 * x; }
                private int untouched() { return secret; }
                void gone() { }
            }
            """;

    private World world(String... runtime) throws Exception {
        return Worlds.over(List.of(Sources.compile(folder, TARGET)), Runtimes.compile(folder, runtime));
    }

    private static List<PoolEntry> members(Method method) {
        var code = method.code();
        var entries = Stream.<PoolEntry>builder();
        for (var entry : code.context().model().constantPool()) {
            if (entry instanceof java.lang.classfile.constantpool.MemberRefEntry
                    || entry instanceof java.lang.classfile.constantpool.InvokeDynamicEntry) {
                entries.add(code.entry(entry.index()));
            }
        }
        return entries.build().toList();
    }

    @Test
    void replacesBodiesAndMapsNames() throws Exception {
        var world = world("""
                @TargetClass("p.Target")
                final class PTarget {
                    @Alias private int secret;
                    @Alias static int cores;
                    @Inject Object extra;
                    static int calls;
                    @Substitute int answer(PTarget other) {
                        calls++;
                        Runnable r = () -> note(this);
                        r.run();
                        return other.secret + untouched() + twice(cores) + helper(other) + Other.use(other) + (extra == null ? 0 : 1);
                    }
                    @Substitute String name() { return "substitute"; }
                    @Alias private native int untouched();
                    @Alias static native int twice(int x);
                    private static int helper(PTarget t) { return t.secret; }
                    private void note(PTarget t) { }
                    @Delete("has no meaning here") void gone() { }
                    @Late("cores") static int lateCores() { return 8; }
                }
                """, """
                final class Other { static int use(PTarget t) { return t.hashCode(); } }
                """);
        world.checkSubstitutions();
        var target = world.require("p/Target");
        var substitute = world.require("ingot/runtime/jdk/PTarget");
        var answer = target.declaredMethod("answer", "(Lp/Target;)I");
        assertThat(answer.isSubstituted()).isTrue();
        assertThat(answer.isNative()).isTrue();
        assertThat(answer.code().context()).isSameAs(substitute);
        assertThat(target.declaredMethod("untouched", "()I").isSubstituted()).isFalse();
        assertThat(target.declaredMethod("name", "()Ljava/lang/String;").isSynchronized()).isFalse();
        assertThat(target.declaredMethod("gone", "()V").deletion()).isEqualTo("has no meaning here");
        assertThat(target.declaredMethod("note", "(Lp/Target;)V").code().context()).as("added").isSameAs(substitute);

        var extra = target.declaredField("extra", "Ljava/lang/Object;");
        assertThat(extra.isInjected()).isTrue();
        assertThat(target.instanceFields()).contains(extra);
        assertThat(target.declaredField("cores", "I").isLate()).isTrue();
        assertThat(world.lateFields()).singleElement().satisfies(late -> {
            assertThat(late.field()).isSameAs(target.declaredField("cores", "I"));
            assertThat(late.producer()).isSameAs(substitute.declaredMethod("lateCores", "()I"));
        });

        var resolved = members(answer).stream().map(e -> switch (e) {
            case PoolEntry.FieldEntry(var field, var failure) -> failure == null ? field.toString() : failure.toString();
            case PoolEntry.MethodEntry m -> m.failure() == null ? m.method().signature() : m.failure().toString();
            case PoolEntry.CallSite(var site, var failure) -> failure == null ? site.descriptor() : failure.toString();
            default -> "";
        }).toList();
        assertThat(resolved).contains("p/Target.secret I", "p/Target.cores I", "p/Target.extra Ljava/lang/Object;",
                "ingot/runtime/jdk/PTarget.calls I", "p/Target.untouched()I", "p/Target.twice(I)I",
                "ingot/runtime/jdk/PTarget.helper(Lp/Target;)I", "ingot/runtime/jdk/Other.use(Lp/Target;)I",
                "(Lp/Target;)Ljava/lang/Runnable;").noneMatch(s -> s.startsWith("Failure"));
    }

    @Test
    void listsWhatTheTargetLacks() throws Exception {
        var world = world("""
                @TargetClass("p.Target")
                final class PTarget {
                    @Substitute int missing() { return 0; }
                    @Substitute static int answer(PTarget t) { return 0; }
                    @Alias int absent;
                    @Late("nothing") static int late() { return 0; }
                }
                """, """
                @TargetClass("p.Nowhere") final class PNowhere { }
                """);
        assertThatThrownBy(world::checkSubstitutions).isInstanceOf(BuildFailure.class)
                .hasMessageContaining("PTarget.missing()I").hasMessageContaining("answer(Lp/Target;)I").hasMessageContaining("absent")
                .hasMessageContaining("nothing").hasMessageContaining("no class p.Nowhere");
        assertThatThrownBy(() -> world.require("p/Target").methods()).isInstanceOf(BuildFailure.class);
    }
}
