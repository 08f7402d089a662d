package ingot.evaluator;

import ingot.world.ClassType;
import ingot.world.World;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

class BootTest {
    private static World world() {
        return World.open(new World.Options(List.of(Programs.DIRECTORY), Programs.JAVA_HOME, Programs.RUNTIME, false));
    }

    /// Every object with its type's name, and the raw words of everything behind the class word.
    private static List<String> objects(ImageHeap heap) {
        var list = new ArrayList<String>();
        for (int ref = heap.first(); ref != 0; ref = heap.next(ref)) {
            var text = new StringBuilder().append(ref).append(' ').append(heap.typeOf(ref) == null ? heap.holderOf(ref) : heap.typeOf(ref));
            for (int offset = 4; offset < heap.sizeOf(ref); offset += 4) {
                text.append(' ').append(Integer.toHexString(heap.getInt(ref, offset)));
            }
            list.add(text.toString());
        }
        return list;
    }

    @Test
    void bootIsDeterministicAndKnowsNothingOfTheHost() {
        Evaluator first = Programs.build();
        Evaluator second = Evaluator.boot(world(), Evaluator.Options.build());
        assertThat(objects(second.heap())).hasSizeGreaterThan(8_000).isEqualTo(objects(first.heap()));
        String home = System.getProperty("user.home");
        String directory = System.getProperty("user.dir");
        for (int ref = first.heap().first(); ref != 0; ref = first.heap().next(ref)) {
            if (first.heap().typeOf(ref) == first.world().stringType()) {
                String text = first.heap().stringValue(ref);
                assertThat(text).doesNotContain(directory).doesNotContain(Programs.JAVA_HOME.toString());
                assertThat(text).isNotEqualTo(home);
            }
        }
    }

    @Test
    void aSavedBootIsTheSameState(@TempDir Path cache) throws IOException {
        Evaluator saved = Evaluator.boot(world(), Evaluator.Options.test(), cache);
        try (var files = Files.list(cache)) {
            assertThat(files.toList()).hasSize(1);
        }
        World world = world();
        Programs.compile("public class Cached { public static void main(String[] a) { System.out.println(\"from the cache \" + java.util.List.of(1, 2)); } }");
        world.require("java/util/zip/ZipFile"); // so that the numbers differ
        Evaluator loaded = Evaluator.boot(world, Evaluator.Options.test(), cache);
        assertThat(loaded.steps()).isZero();
        assertThat(objects(loaded.heap())).isEqualTo(objects(saved.heap()));
        assertThat(loaded.propertyReads()).isEqualTo(saved.propertyReads()).containsEntry("line.separator", "\n").containsEntry("java.security.manager", null);
        ClassType system = world.require("java/lang/System");
        assertThat(loaded.state(system)).isEqualTo(new Evaluator.Init.Done(false));
        assertThat(loaded.heap().mirrored(loaded.heap().mirror(system))).isSameAs(system);
        assertThat(loaded.heap().intern("main")).isEqualTo(saved.heap().intern("main"));
        var out = new ByteArrayOutputStream();
        loaded.run(world.require("Cached").declaredMethod("main", "([Ljava/lang/String;)V"), List.of(), out, out, InputStream.nullInputStream());
        assertThat(out.toString()).isEqualTo("from the cache [1, 2]\n");
    }

    @Test
    void propertiesHaveStatesOfTheirOwn(@TempDir Path cache) throws IOException {
        Evaluator.boot(world(), Evaluator.Options.build(), cache);
        var options = new Evaluator.Options(Map.of("a.key", "a value of its own"), 1_000_000, _ -> false, Evaluator.Policy.BUILD);
        Evaluator other = Evaluator.boot(world(), options, cache);
        assertThat(objects(other.heap())).isNotEmpty();
        try (var files = Files.list(cache)) {
            assertThat(files.toList()).hasSize(2);
        }
    }
}
