package ingot.world;

import static ingot.world.Generated.desc;

import ingot.world.CallSites.Refused;
import ingot.world.CallSites.Site;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.ConstantDynamicEntry;
import java.lang.classfile.constantpool.DoubleEntry;
import java.lang.classfile.constantpool.FloatEntry;
import java.lang.classfile.constantpool.IntegerEntry;
import java.lang.classfile.constantpool.LoadableConstantEntry;
import java.lang.classfile.constantpool.LongEntry;
import java.lang.classfile.constantpool.MethodHandleEntry;
import java.lang.classfile.constantpool.StringEntry;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;

/// Pattern switches (SwitchBootstraps): (selector, restart) -> index of the first label from `restart` on that matches, -1
/// for null, the number of labels if none does. javac passes 0 or one more than an earlier result, so the range of `restart` is not
/// checked again. A selector of primitive type (a record component) may only have labels of that type: others are a preview feature.
final class SwitchMethod {
    private static final int SELECTOR = 0;
    private static final ClassDesc NUMBER = ClassDesc.of("java.lang.Number");
    private static final String ENUM_DESC = "java/lang/Enum$EnumDesc";

    private sealed interface Choice {
        record OfType(String descriptor) implements Choice {
        }

        record OfText(String text) implements Choice {
        }

        record OfInt(int value) implements Choice {
        }

        /// Long, Float or Double: equal to the boxed constant.
        record OfNumber(Number value, String primitive) implements Choice {
        }

        /// @param enumType null if the constant does not exist: nothing matches
        record OfEnum(ClassType enumType, String constant) implements Choice {
        }
    }

    private final Site site;
    private final String selector;
    private final List<Choice> choices = new ArrayList<>();

    private SwitchMethod(Site site, boolean enums) throws Refused {
        this.site = site;
        this.selector = site.world().descriptor(site.type()).parameters().getFirst();
        for (int i = 0; i < site.arguments().size(); i++) {
            var choice = choice(i, enums);
            if (Conversion.isPrimitive(selector) && !choice.equals(new Choice.OfType(selector))) {
                throw CallSites.unsupported(site);
            }
            choices.add(choice);
        }
    }

    static Method generate(Site site, boolean enums) throws Refused {
        return Generated.method(site.world(), site.className("TypeSwitch"), site.name(), site.type(), new SwitchMethod(site, enums)::body);
    }

    private Choice choice(int argument, boolean enums) throws Refused {
        return switch (site.arguments().get(argument)) {
            case ClassEntry _ -> new Choice.OfType(site.classDescriptor(argument));
            case StringEntry s when enums -> enumChoice(selector.substring(1, selector.length() - 1), s.stringValue());
            case StringEntry s -> new Choice.OfText(s.stringValue());
            case IntegerEntry i -> new Choice.OfInt(i.intValue());
            case LongEntry l -> new Choice.OfNumber(l.longValue(), "J");
            case FloatEntry f -> new Choice.OfNumber(f.floatValue(), "F");
            case DoubleEntry d -> new Choice.OfNumber(d.doubleValue(), "D");
            case ConstantDynamicEntry d when isBootstrap(d, "primitiveClass") -> new Choice.OfType(d.name().stringValue());
            case ConstantDynamicEntry d -> enumDescription(d);
            default -> throw CallSites.unsupported(site);
        };
    }

    /// javac describes a qualified enum constant as invoke(EnumDesc.of, invoke(ClassDesc.of, "a.E"), "NAME").
    private Choice enumDescription(ConstantDynamicEntry constant) throws Refused {
        var outer = invokeArguments(constant, ENUM_DESC);
        if (outer.size() == 3 && outer.get(1) instanceof ConstantDynamicEntry inner && outer.get(2) instanceof StringEntry name) {
            var classDesc = invokeArguments(inner, "java/lang/constant/ClassDesc");
            if (classDesc.size() == 2 && classDesc.get(1) instanceof StringEntry className) {
                return enumChoice(className.stringValue().replace('.', '/'), name.stringValue());
            }
        }
        throw CallSites.unsupported(site);
    }

    /// Arguments of ConstantBootstraps.invoke if it calls the static method `of` of this class.
    private List<LoadableConstantEntry> invokeArguments(ConstantDynamicEntry constant, String owner) throws Refused {
        var arguments = constant.bootstrap().arguments();
        if (isBootstrap(constant, "invoke") && arguments.getFirst() instanceof MethodHandleEntry handle && handle.reference().name().equalsString("of")
                && handle.reference().owner().asInternalName().equals(owner)) {
            return arguments;
        }
        throw CallSites.unsupported(site);
    }

    private static boolean isBootstrap(ConstantDynamicEntry constant, String name) {
        var bootstrap = constant.bootstrap().bootstrapMethod().reference();
        return bootstrap.owner().asInternalName().equals(CallSites.CONSTANT) && bootstrap.name().equalsString(name);
    }

    private Choice enumChoice(String className, String constant) {
        var type = site.world().find(className);
        boolean exists = type != null && type.declaredField(constant, type.descriptor()) != null;
        return new Choice.OfEnum(exists ? type : null, constant);
    }

    private void body(CodeBuilder code) {
        int restart = Generated.kind(selector).slotSize();
        if (!Conversion.isPrimitive(selector)) {
            var some = code.newLabel();
            code.aload(SELECTOR).ifnonnull(some).iconst_m1().ireturn().labelBinding(some);
        }
        var none = code.newLabel();
        var targets = new ArrayList<Label>();
        var cases = new ArrayList<SwitchCase>();
        for (int i = 0; i < choices.size(); i++) {
            targets.add(code.newLabel());
            cases.add(SwitchCase.of(i, targets.get(i)));
        }
        targets.add(none);
        if (!choices.isEmpty()) {
            code.iload(restart).tableswitch(0, choices.size() - 1, none, cases);
        }
        for (int i = 0; i < choices.size(); i++) {
            code.labelBinding(targets.get(i));
            test(code, choices.get(i), targets.get(i + 1));
            code.loadConstant(i).ireturn();
        }
        code.labelBinding(none).loadConstant(choices.size()).ireturn();
    }

    /// Falls through on a match, else goes to `next`.
    private void test(CodeBuilder code, Choice choice, Label next) {
        switch (choice) {
            case Choice.OfType(var descriptor) -> {
                if (!descriptor.equals(selector)) {
                    code.aload(SELECTOR).instanceOf(desc(descriptor)).ifeq(next);
                }
            }
            case Choice.OfText(var text) -> {
                code.ldc(text);
                testEquals(code, ConstantDescs.CD_String, next);
            }
            case Choice.OfInt(var value) -> testInt(code, value, next);
            case Choice.OfNumber(var value, var primitive) -> {
                code.loadConstant((java.lang.constant.ConstantDesc) value);
                Conversion.box(code, primitive);
                testEquals(code, ConstantDescs.CD_Object, next);
            }
            case Choice.OfEnum(var type, var constant) -> {
                if (type == null) {
                    code.goto_(next);
                    return;
                }
                var enumDesc = desc(type.descriptor());
                if (!type.descriptor().equals(selector)) { // an enum that nobody made an object of is not initialised
                    code.aload(SELECTOR).instanceOf(enumDesc).ifeq(next);
                }
                code.aload(SELECTOR).getstatic(enumDesc, constant, enumDesc).if_acmpne(next);
            }
        }
    }

    private static void testEquals(CodeBuilder code, ClassDesc owner, Label next) {
        code.aload(SELECTOR);
        code.invokevirtual(owner, "equals", MethodTypeDesc.of(ConstantDescs.CD_boolean, ConstantDescs.CD_Object)).ifeq(next);
    }

    private static void testInt(CodeBuilder code, int value, Label next) {
        var notNumber = code.newLabel();
        var compare = code.newLabel();
        code.aload(SELECTOR).instanceOf(NUMBER).ifeq(notNumber);
        code.aload(SELECTOR).checkcast(NUMBER).invokevirtual(NUMBER, "intValue", MethodTypeDesc.of(ConstantDescs.CD_int)).goto_(compare);
        code.labelBinding(notNumber).aload(SELECTOR).instanceOf(ConstantDescs.CD_Character).ifeq(next);
        code.aload(SELECTOR).checkcast(ConstantDescs.CD_Character);
        code.invokevirtual(ConstantDescs.CD_Character, "charValue", MethodTypeDesc.of(ConstantDescs.CD_char));
        code.labelBinding(compare).loadConstant(value).if_icmpne(next);
    }
}
