package ingot.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.constantpool.MethodRefEntry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The methods generated for VarHandle calls resolve and verify.
class VarHandleCallsTest {
    @TempDir
    Path folder;

    private static final String PROGRAM = """
            import java.lang.invoke.*;
            class Main {
                static VarHandle ref, num, wide, flag, stat, array, longs, view, real;
                int run(Main m, Object[] objects, long[] ls, byte[] bytes, int i) {
                    boolean b = ref.compareAndSet(m, m, null) | flag.weakCompareAndSetPlain(m, true, false);
                    Main old = (Main) ref.getAndSet(m, m); Object any = ref.getAcquire(m); ref.setRelease(m, old);
                    int n = (int) num.getVolatile(m) + (int) num.getAndAdd(m, 1) + (int) num.getAndBitwiseOrAcquire(m, 3);
                    wide.getAndAdd(m, 1); wide.setOpaque(m, 4L); long l = (long) wide.compareAndExchange(m, 1L, 2L);
                    stat.set(5); int s = (int) stat.get(); stat.setVolatile(any);
                    array.set(objects, i, "x"); String t = (String) array.getAndSet(objects, i, null);
                    longs.getAndAddRelease(ls, i, 7L); view.set(bytes, i, 4.5); int w = (int) view.get(bytes, i); short h = (short) view.get(bytes, 2);
                    double d = (double) real.getAndAdd(m, 1.0f);
                    return n;
                }
            }
            """;
    private static final String[] RUNTIME = {"@TargetClass(\"java.lang.invoke.VarHandle\") abstract class LangVarHandle { }",
        "final class FieldVarHandle extends LangVarHandle { Object base; long offset; byte kind; }",
        "final class ArrayVarHandle extends LangVarHandle { int base; byte shift; byte kind; }",
        "final class ViewVarHandle extends LangVarHandle { byte kind; boolean bigEndian; boolean buffer; }"};

    @Test
    void generatesOneMethodASite() throws Exception {
        var world = Worlds.over(List.of(Sources.compile(folder, PROGRAM)), Runtimes.compile(folder, RUNTIME));
        var main = world.require("Main");
        var methods = new ArrayList<Method>();
        for (var entry : main.model().constantPool()) {
            if (entry instanceof MethodRefEntry ref && ref.owner().asInternalName().endsWith("VarHandle")) {
                var call = (PoolEntry.MethodEntry) main.pool().entry(entry.index());
                assertThat(call.failure()).isNull();
                assertThat(call.isPolymorphic()).isTrue();
                assertThat(call.method().isStatic()).isTrue();
                assertThat(call.method().descriptor()).isEqualTo("(Ljava/lang/invoke/VarHandle;" + call.descriptor().substring(1));
                methods.add(call.method());
            }
        }
        assertThat(methods).hasSizeGreaterThan(15).doesNotHaveDuplicates();
        for (var method : methods) {
            var holder = method.holder();
            holder.model().constantPool().forEach(e -> {
                if (e instanceof java.lang.classfile.constantpool.MemberRefEntry) {
                    assertThat(holder.pool().entry(e.index())).matches(r -> r instanceof PoolEntry.FieldEntry f ? f.failure() == null
                            : ((PoolEntry.MethodEntry) r).failure() == null);
                }
            });
            assertThat(verify(world, holder)).as(method.signature()).isEmpty();
        }
        assertThat(world.require("ingot/runtime/jdk/FieldVarHandle").isSubtypeOf(world.require("java/lang/invoke/VarHandle"))).isTrue();
    }

    /// Generated classes have no stack maps: they are added first.
    private static List<VerifyError> verify(World world, ClassType type) {
        var file = ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(name -> Verification.hierarchy(world, name)),
                ClassFile.StackMapsOption.GENERATE_STACK_MAPS);
        return file.verify(file.transformClass(type.model(), ClassTransform.transformingMethodBodies(
                java.lang.classfile.CodeTransform.ACCEPT_ALL)));
    }
}
