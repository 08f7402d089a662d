package ingot.world;

import static ingot.world.Generated.desc;
import static ingot.world.Generated.kind;

import ingot.world.CallSites.Refused;
import ingot.world.CallSites.Site;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.classfile.constantpool.ConstantValueEntry;
import java.lang.classfile.constantpool.StringEntry;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// String concatenation (StringConcatFactory): one static method for each descriptor and constants of the whole program. As the
/// JDK does, it turns every argument that is not a primitive into a String first, in order; adds up length and coder; then
/// fills one byte array from the end, with the JDK's own StringConcatHelper. toString is called here and not in a shared
/// method, so that the analysis sees which types reach which concatenation.
final class ConcatMethod {
    private static final char ARGUMENT = '\1';
    private static final char CONSTANT = '\2';
    private static final String NAME = "concat";
    private static final ClassDesc HELPER = ClassDesc.ofInternalName("java/lang/StringConcatHelper");
    private static final ClassDesc BYTES = ConstantDescs.CD_byte.arrayType();
    private static final ClassDesc STRING = ConstantDescs.CD_String;
    private static final ClassDesc LONG = ConstantDescs.CD_long;
    /// Bit 32 of StringConcatHelper's "index and coder": UTF-16.
    private static final long UTF16 = 1L << 32;
    private static final String CLASS = "java/lang/String$$StringConcat";

    private final World world;
    private final Map<String, Method> methods = new HashMap<>();

    ConcatMethod(World world) {
        this.world = world;
    }

    /// makeConcatWithConstants: the recipe is the first argument, constants it names follow.
    Method withConstants(Site site) throws Refused {
        var recipe = ((StringEntry) site.arguments().getFirst()).stringValue();
        var constants = new ArrayList<String>();
        var current = new StringBuilder();
        int next = 1;
        for (int i = 0; i < recipe.length(); i++) {
            char c = recipe.charAt(i);
            if (c == ARGUMENT) {
                constants.add(current.toString());
                current.setLength(0);
            } else if (c != CONSTANT) {
                current.append(c);
            } else if (site.arguments().get(next++) instanceof ConstantValueEntry constant) {
                current.append(constant.constantValue());
            } else {
                throw CallSites.unsupported(site);
            }
        }
        constants.add(current.toString());
        return method(site.type(), constants);
    }

    /// makeConcat: arguments alone.
    Method plain(String descriptor) {
        return method(descriptor, Collections.nCopies(world.descriptor(descriptor).kinds().size() + 1, ""));
    }

    /// @param constants what stands before each argument, and after all
    Method method(String descriptor, List<String> constants) {
        var key = descriptor + constants.stream().map(c -> c.length() + ":" + c).collect(Collectors.joining());
        var known = methods.get(key);
        if (known == null) {
            known = Generated.method(world, Generated.name(world, CLASS, key), NAME, descriptor, code -> body(code, descriptor, constants));
            methods.put(key, known);
        }
        return known;
    }

    private void body(CodeBuilder code, String descriptor, List<String> constants) {
        var parameters = world.descriptor(descriptor).parameters();
        if (parameters.isEmpty()) {
            code.ldc(constants.getFirst()).areturn();
            return;
        }
        var slots = new int[parameters.size()];
        var kinds = new TypeKind[parameters.size()]; // REFERENCE: a String, never null
        int slot = 0;
        for (int i = 0; i < slots.length; i++) {
            slots[i] = slot;
            slot += kind(parameters.get(i)).slotSize();
        }
        for (int i = 0; i < slots.length; i++) {
            kinds[i] = stringify(code, parameters.get(i), slots[i]);
        }
        if (!simple(code, constants, slots, kinds)) {
            general(code, constants, slots, kinds);
        }
        code.areturn();
    }

    /// Turns a parameter into what StringConcatHelper takes, in its own slot.
    private static TypeKind stringify(CodeBuilder code, String parameter, int slot) {
        switch (kind(parameter)) {
            case FLOAT, DOUBLE -> {
                code.loadLocal(kind(parameter), slot);
                code.invokestatic(STRING, "valueOf", MethodTypeDesc.of(STRING, desc(parameter)));
                code.astore(slot);
                return TypeKind.REFERENCE;
            }
            case REFERENCE -> {
                var isNull = code.newLabel();
                var done = code.newLabel();
                code.aload(slot);
                if (!parameter.equals(STRING.descriptorString())) {
                    code.ifnull(isNull).aload(slot);
                    code.invokevirtual(ConstantDescs.CD_Object, "toString", MethodTypeDesc.of(STRING)).dup().astore(slot);
                }
                code.ifnonnull(done).labelBinding(isNull).ldc("null").astore(slot).labelBinding(done);
                return TypeKind.REFERENCE;
            }
            default -> {
                return kind(parameter);
            }
        }
    }

    /// Two strings to join, or one: no lengths to add up. Whether it was such a case.
    private static boolean simple(CodeBuilder code, List<String> constants, int[] slots, TypeKind[] kinds) {
        int pieces = slots.length + (int) constants.stream().filter(c -> !c.isEmpty()).count();
        if (pieces > 2) {
            return false;
        }
        for (var kind : kinds) {
            if (kind != TypeKind.REFERENCE) {
                return false;
            }
        }
        for (int i = 0; i < constants.size(); i++) {
            if (!constants.get(i).isEmpty()) {
                code.ldc(constants.get(i));
            }
            if (i < slots.length) {
                code.aload(slots[i]);
            }
        }
        if (pieces == 1) { // JLS 15.18.1: the result is newly created
            code.invokestatic(HELPER, "newStringOf", MethodTypeDesc.of(STRING, ConstantDescs.CD_Object));
        } else {
            code.invokestatic(HELPER, "doConcat", MethodTypeDesc.of(STRING, STRING, STRING));
        }
        return true;
    }

    private static void general(CodeBuilder code, List<String> constants, int[] slots, TypeKind[] kinds) {
        var suffix = constants.getLast();
        long initial = 0;
        for (var constant : constants) {
            initial += constant.length();
            if (constant.chars().anyMatch(c -> c > 0xff)) {
                initial |= UTF16;
            }
        }
        code.loadConstant(initial - suffix.length());
        for (int i = 0; i < slots.length; i++) {
            code.loadLocal(kinds[i], slots[i]);
            code.invokestatic(HELPER, "mix", MethodTypeDesc.of(LONG, LONG, helperType(kinds[i])));
        }
        int indexSlot = code.allocateLocal(TypeKind.LONG);
        int bufferSlot = code.allocateLocal(TypeKind.REFERENCE);
        code.lstore(indexSlot);
        code.ldc(suffix).lload(indexSlot);
        code.invokestatic(HELPER, "newArrayWithSuffix", MethodTypeDesc.of(BYTES, STRING, LONG)).astore(bufferSlot);
        code.lload(indexSlot);
        for (int i = slots.length - 1; i >= 0; i--) {
            code.aload(bufferSlot);
            code.loadLocal(kinds[i], slots[i]);
            code.ldc(constants.get(i));
            code.invokestatic(HELPER, "prepend", MethodTypeDesc.of(LONG, LONG, BYTES, helperType(kinds[i]), STRING));
        }
        code.lstore(indexSlot).aload(bufferSlot).lload(indexSlot);
        code.invokestatic(HELPER, "newString", MethodTypeDesc.of(STRING, BYTES, LONG));
    }

    /// StringConcatHelper has one method for boolean, char, int (and what widens to it), long and String each.
    private static ClassDesc helperType(TypeKind kind) {
        return switch (kind) {
            case BOOLEAN -> ConstantDescs.CD_boolean;
            case CHAR -> ConstantDescs.CD_char;
            case LONG -> LONG;
            case REFERENCE -> STRING;
            default -> ConstantDescs.CD_int;
        };
    }
}
