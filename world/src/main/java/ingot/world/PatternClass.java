package ingot.world;

import java.lang.classfile.ClassFile;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.HashMap;
import java.util.Map;

/// The class behind a constant regular expression: its initialiser, which runs at build time, compiles the pattern into a static final field. One class an expression and
/// flags; what is compiled together is matched together, as a Pattern has no state of its own.
final class PatternClass {
    private static final String PATTERN = "java/util/regex/Pattern";
    private static final ClassDesc TYPE = ClassDesc.ofInternalName(PATTERN);
    private static final MethodTypeDesc COMPILE = MethodTypeDesc.of(TYPE, ConstantDescs.CD_String, ConstantDescs.CD_int);
    static final String FIELD = "pattern";

    private final World world;
    private final Map<String, Field> known = new HashMap<>();

    PatternClass(World world) {
        this.world = world;
    }

    /// The field that holds the pattern.
    Field of(String expression, int flags) {
        return known.computeIfAbsent(flags + ":" + expression, key -> {
            String name = Generated.name(world, PATTERN + "$$Constant", key);
            var self = ClassDesc.ofInternalName(name);
            return Generated.define(world, name, builder -> builder
                    .withField(FIELD, TYPE, ClassFile.ACC_STATIC | ClassFile.ACC_FINAL)
                    .withMethodBody(ConstantDescs.CLASS_INIT_NAME, ConstantDescs.MTD_void, ClassFile.ACC_STATIC, code -> code
                            .loadConstant(expression).loadConstant(flags).invokestatic(TYPE, "compile", COMPILE)
                            .putstatic(self, FIELD, TYPE).return_()))
                    .declaredField(FIELD, TYPE.descriptorString());
        });
    }
}
