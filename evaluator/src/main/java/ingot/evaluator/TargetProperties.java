package ingot.evaluator;

import ingot.world.ArrayType;
import ingot.world.ClassType;
import ingot.world.Field;

import java.util.Map;
import java.util.TreeMap;

/// The system properties of the target, never the host's. What only the running machine knows (user.home, user.name, ...) is the
/// empty string until start.
final class TargetProperties {
    private final Map<String, String> vm = new TreeMap<>();
    private final Map<String, String> platform = new TreeMap<>();

    /// @param javaHome "" except for running under policy TEST, where the JDK's own files are read
    /// @param extra    -D values
    TargetProperties(String javaHome, Map<String, String> extra) {
        vm.put("java.home", javaHome);
        vm.put("java.vm.specification.name", "Java Virtual Machine Specification");
        vm.put("java.vm.specification.vendor", "Oracle Corporation");
        vm.put("java.vm.specification.version", "25");
        vm.put("java.vm.name", "Ingot");
        vm.put("java.vm.vendor", "Ingot");
        vm.put("java.vm.version", "25");
        vm.put("java.vm.info", "static");
        vm.put("java.vm.compressedOopsMode", "32-bit");
        vm.put("java.class.path", "");
        vm.put("java.library.path", "");
        vm.put("sun.boot.library.path", "");
        vm.put("jdk.debug", "release");
        vm.put("sun.nio.MaxDirectMemorySize", "-1");
        vm.put("sun.nio.PageAlignDirectMemory", "false");
        vm.put("jdk.reflect.useNativeAccessorOnly", "true");
        vm.putAll(extra);

        platform.put("_file_separator_NDX", "/");
        platform.put("_path_separator_NDX", ":");
        platform.put("_line_separator_NDX", "\n");
        platform.put("_os_name_NDX", "Linux");
        platform.put("_os_arch_NDX", "amd64");
        platform.put("_os_version_NDX", "");
        platform.put("_sun_arch_data_model_NDX", "64");
        platform.put("_sun_cpu_endian_NDX", "little");
        platform.put("_sun_io_unicode_encoding_NDX", "UnicodeLittle");
        platform.put("_sun_jnu_encoding_NDX", "UTF-8");
        platform.put("_native_encoding_NDX", "UTF-8");
        platform.put("_stdin_encoding_NDX", "UTF-8");
        platform.put("_stdout_encoding_NDX", "UTF-8");
        platform.put("_stderr_encoding_NDX", "UTF-8");
        platform.put("_display_language_NDX", "en");
        platform.put("_java_io_tmpdir_NDX", "/tmp");
        platform.put("_user_dir_NDX", "/"); // UnixFileSystem wants an absolute path
        platform.put("_user_home_NDX", "");
        platform.put("_user_name_NDX", "");
    }

    private static ArrayType strings(Interpreter vm) {
        return vm.linkage.world().arrayOf(vm.linkage.world().stringType());
    }

    /// Keys and values in turn, ended by null.
    int vmProperties(Interpreter interpreter) {
        int array = interpreter.heap.newArray(strings(interpreter), 2 * vm.size() + 2);
        int i = 0;
        for (var entry : vm.entrySet()) {
            interpreter.arena.putInt(array + 12 + 4 * i++, interpreter.heap.newString(entry.getKey()));
            interpreter.arena.putInt(array + 12 + 4 * i++, interpreter.heap.newString(entry.getValue()));
        }
        return array;
    }

    /// Indexed by the constants of SystemProps.Raw.
    int platformProperties(Interpreter interpreter) {
        ClassType raw = interpreter.linkage.world().require("jdk/internal/util/SystemProps$Raw");
        int array = interpreter.heap.newArray(strings(interpreter), index(raw, "FIXED_LENGTH"));
        platform.forEach((key, value) -> interpreter.arena.putInt(array + 12 + 4 * index(raw, key), interpreter.heap.newString(value)));
        return array;
    }

    private static int index(ClassType raw, String name) {
        Field field = raw.declaredField(name, "I");
        return (Integer) field.constantValue();
    }
}
