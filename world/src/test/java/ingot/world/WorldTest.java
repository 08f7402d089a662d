package ingot.world;

import static org.assertj.core.api.Assertions.assertThat;

import ingot.abi.Kind;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Facts about the JDK of the build.
class WorldTest {
    private final World world = Worlds.jdk();

    @Test
    void findsClassesOfTheImage() {
        var string = world.require("java/lang/String");
        assertThat(string.name()).isEqualTo("java.lang.String");
        assertThat(string.moduleName()).isEqualTo("java.base");
        assertThat(string.moduleVersion()).startsWith("25");
        assertThat(string.sourceFile()).isEqualTo("String.java");
        assertThat(string.isSubtypeOf(world.require("java/lang/Comparable"))).isTrue();
        assertThat(string.isSubtypeOf(world.require("java/util/List"))).isFalse();
        assertThat(world.require("java/util/logging/Logger").moduleName()).isEqualTo("java.logging");
        assertThat(world.find("java/lang/Absent")).isNull();
        assertThat(world.failure("java/lang/Absent")).isEqualTo(PoolEntry.Failure.of("NoClassDefFoundError", "java/lang/Absent"));
    }

    @Test
    void internsTypes() {
        assertThat(world.type("[[I")).isSameAs(world.arrayOf(world.arrayOf(world.primitive(Kind.INT))));
        assertThat(world.type("Ljava/lang/String;")).isSameAs(world.stringType());
        for (int id = 1; id < world.typeCount(); id++) {
            assertThat(world.typeById(id).id()).isEqualTo(id);
        }
        assertThat(world.type("[Ljava/lang/String;").isSubtypeOf(world.type("[Ljava/lang/Object;"))).isTrue();
        assertThat(world.type("[I").isSubtypeOf(world.cloneableType())).isTrue();
    }

    /// No two fields of an object overlap, all are aligned, and no byte is lost that alignment does not cost.
    @Test
    void laysOutWithoutOverlap() {
        for (var name : new String[] {"java/lang/String", "java/lang/Thread", "java/lang/Class", "java/util/concurrent/ConcurrentHashMap",
                "java/io/PrintStream", "java/util/concurrent/ForkJoinPool", "java/util/concurrent/ForkJoinWorkerThread"}) {
            var type = world.require(name);
            Map<Integer, Field> bytes = new HashMap<>();
            for (var field : type.instanceFields()) {
                assertThat(field.offset() % field.kind().bytes()).as(field.toString()).isZero();
                for (int i = 0; i < field.kind().bytes(); i++) {
                    assertThat(bytes.put(field.offset() + i, field)).as(field.toString()).isNull();
                    assertThat(field.offset() + i).isBetween(8, type.instanceBytes() - 1);
                }
            }
        }
        // hash, value (4 each), coder, hashIsZero (1 each) after an 8-byte header
        assertThat(world.stringType().instanceBytes()).isEqualTo(24);
        assertThat(world.objectType().instanceBytes()).isEqualTo(8);
        assertThat(world.require("java/lang/Integer").instanceBytes()).isEqualTo(16);
        assertThat(world.require("java/lang/Integer").staticsBytes()).isGreaterThan(8);
    }

    @Test
    void resolvesPoolEntriesOnce() {
        var println = world.require("java/io/PrintStream").declaredMethod("println", "(Ljava/lang/String;)V");
        var code = println.code();
        assertThat(code.line(0)).isPositive();
        boolean sawCall = false;
        var bytecode = code.bytecode();
        for (int bci = 0; bci + 2 < bytecode.length; bci++) {
            if ((bytecode[bci] & 0xff) == 0xb6) { // invokevirtual
                int index = (bytecode[bci + 1] & 0xff) << 8 | bytecode[bci + 2] & 0xff;
                assertThat(code.entry(index)).isSameAs(code.entry(index));
                sawCall |= code.entry(index) instanceof PoolEntry.MethodEntry m && m.method() != null;
            }
        }
        assertThat(sawCall).isTrue();
    }

    @Test
    void selectsOverriders() {
        var list = world.require("java/util/List");
        var arrayList = world.require("java/util/ArrayList");
        var size = list.findMethod("size", "()I");
        assertThat(arrayList.select(size)).isSameAs(arrayList.declaredMethod("size", "()I"));
        var forEach = world.require("java/lang/Iterable").findMethod("forEach", "(Ljava/util/function/Consumer;)V");
        assertThat(world.require("java/util/LinkedList").select(forEach)).isSameAs(forEach);
        var toString = world.objectType().findMethod("toString", "()Ljava/lang/String;");
        assertThat(arrayList.select(toString).holder().internalName()).isEqualTo("java/util/AbstractCollection");
    }
}
