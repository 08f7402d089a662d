package ingot.runtime.jdk;

import ingot.abi.HubLayout;
import ingot.runtime.Machine;
import ingot.runtime.Memory;
import ingot.runtime.annotation.Alias;
import ingot.runtime.annotation.Inject;
import ingot.runtime.annotation.Substitute;
import ingot.runtime.annotation.TargetClass;
import ingot.runtime.start.ClassInitialiser;
import ingot.runtime.sys.Utf8;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;

/// Class objects know their hub; the rest is read from there. The image writer fills the injected fields. They stand in the order of how many
/// programs read them: an image's Class objects end behind the last field that its code uses (HeapWriter).
@TargetClass("java.lang.Class")
public final class LangClass {
    /// Values of the initialisation state.
    public static final int DONE = 0, TO_DO = 1, RUNNING = 2, ERRONEOUS = 3;

    /// Address of the hub, 0 if no instance, array or mirror test can ask for it.
    @Inject
    private int hub;
    @Alias
    private transient String name;
    @Alias
    private transient Module module;
    @Inject
    private int initState;
    /// Address of the code of the class initialiser, 0 if it has none.
    @Inject
    private int initCode;
    /// Address of an enum class's static slot $VALUES, 0 for other classes.
    @Inject
    private int enumValues;
    /// Not 0 if assertions are on (-ea of the build, program classes).
    @Inject
    private int assertions;
    /// What the class file says (JVMS 4.7.6, 4.7.7, 4.1), filled when the mirror is made: the class this one is a member of; its name there, null of an
    /// anonymous or top-level class; class, name and descriptor of the method around a local class; the direct superinterfaces.
    @Inject
    private Class<?> declaringClass;
    @Inject
    private String simpleBinaryName;
    @Inject
    private Object[] enclosingMethod;
    @Inject
    private Class<?>[] interfaces;
    /// More of the class file: null where it says nothing (JVMS 4.7.9, 4.7.30, 4.7.6, 4.7.31).
    @Inject
    private String genericSignature;
    @Inject
    private RecordComponent[] recordComponents;
    @Inject
    private Class<?>[] declaredClasses;
    @Inject
    private Class<?>[] permittedSubclasses;
    /// The superclass and the superinterfaces that must be initialised before this class (JVMS 5.5, step 7), null if there is none.
    @Inject
    private Class<?>[] initialisedBefore;
    @Alias
    private transient volatile Object[] enumConstants;
    @Alias
    private transient char modifiers;

    /// For reflection, of classes that are registered: what the class declares, and by slot what may be called and accessed; of a service, who provides it.
    @Inject
    private Member[] members;
    @Inject
    private FieldAccess[] accesses;
    @Inject
    private Constructor<?>[] constructors;
    @Inject
    private Method[] methods;
    @Inject
    private Field[] declaredFields;
    @Inject
    private Provider[] providers;
    /// Of an interface, those of proxy classes whose first interface it is.
    @Inject
    private Constructor<?>[] proxies;
    /// Of an interface that proxies have, by slot what calls its default methods whatever overrides them.
    @Inject
    private Member[] specials;
    @Alias
    private transient volatile LangAnnotationData annotationData;

    private LangClass() {
    }

    public static long hub(Class<?> type) {
        return ((LangClass) (Object) type).hub & 0xffff_ffffL;
    }

    public static int initState(Class<?> type) {
        return ((LangClass) (Object) type).initState;
    }

    public static void setInitState(Class<?> type, int state) {
        ((LangClass) (Object) type).initState = state;
    }

    public static long initCode(Class<?> type) {
        return ((LangClass) (Object) type).initCode & 0xffff_ffffL;
    }

    public static Class<?>[] initialisedBefore(Class<?> type) {
        return ((LangClass) (Object) type).initialisedBefore;
    }

    /// The Class object of a hub.
    public static Class<?> mirror(long hub) {
        return (Class<?>) Machine.objectAt(Memory.getInt(hub + HubLayout.MIRROR) & 0xffff_ffffL);
    }

    /// The Class object of a hub's superclass or element type, null if it has none.
    private static Class<?> mirrorAt(long hub, int offset) {
        long other = Memory.getInt(hub + offset) & 0xffff_ffffL;
        return other == 0 ? null : mirror(other);
    }

    /// Whether a value of the type that `from` describes can be assigned to one of `to`'s.
    static boolean isSubtype(long from, long to) {
        while (true) {
            if (from == to) {
                return true;
            }
            if (to == 0 || from == 0) {
                return false;
            }
            int flags = Memory.getInt(to + HubLayout.FLAGS);
            if ((flags & HubLayout.FLAG_PRIMITIVE) != 0) {
                return false;
            }
            if (Memory.getInt(to + HubLayout.LAYOUT) >= 0) {
                return isSet(to, from) || (flags & HubLayout.FLAG_INTERFACE) == 0 && isSuperclass(to, from);
            }
            if (Memory.getInt(from + HubLayout.LAYOUT) >= 0) {
                return false;
            }
            from = Memory.getInt(from + HubLayout.ELEMENT_OR_SUPER) & 0xffff_ffffL;
            to = Memory.getInt(to + HubLayout.ELEMENT_OR_SUPER) & 0xffff_ffffL;
        }
    }

    /// Whether an object of hub `value` can be an element of an array of hub `array`.
    static boolean canStore(long value, long array) {
        long element = Memory.getInt(array + HubLayout.ELEMENT_OR_SUPER) & 0xffff_ffffL;
        if (Memory.getInt(element + HubLayout.LAYOUT) < 0) {
            return isSubtype(value, element);
        }
        return isSet(array, value) || isSubtype(value, element);
    }

    /// The bitmaps know the types that have instances; a class is also compared with others.
    private static boolean isSuperclass(long to, long from) {
        if (Memory.getInt(from + HubLayout.LAYOUT) < 0 || (Memory.getInt(from + HubLayout.FLAGS) & HubLayout.FLAG_PRIMITIVE) != 0) {
            return to == Machine.hubOfClass(Object.class) && Memory.getInt(from + HubLayout.LAYOUT) < 0;
        }
        while (from != 0 && from != to) {
            from = Memory.getInt(from + HubLayout.ELEMENT_OR_SUPER) & 0xffff_ffffL;
        }
        return from == to;
    }

    private static boolean isSet(long to, long from) {
        long bits = Memory.getInt(to + HubLayout.STORABLE) & 0xffff_ffffL;
        long index = from - Machine.symbol("ingot.hubs") >>> HubLayout.SHIFT;
        return bits != 0 && (Memory.getByte(bits + (index >>> 3)) >> (index & 7) & 1) != 0;
    }

    @Substitute
    public boolean isInstance(Object object) {
        return object != null && isSubtype(Machine.hubOf(object), hub & 0xffff_ffffL);
    }

    @Substitute
    public boolean isAssignableFrom(Class<?> type) {
        if (type == (Object) this) {
            return true;
        }
        return isSubtype(hub(type), hub & 0xffff_ffffL); // a null argument fails here
    }

    @Substitute
    private String initClassName() {
        String made = Utf8.name(Memory.getInt((hub & 0xffff_ffffL) + HubLayout.NAME) & 0xffff_ffffL);
        name = made;
        return made;
    }

    @Substitute
    public Class<?> getSuperclass() {
        long self = hub & 0xffff_ffffL;
        int flags = Memory.getInt(self + HubLayout.FLAGS);
        if ((flags & (HubLayout.FLAG_INTERFACE | HubLayout.FLAG_PRIMITIVE)) != 0) {
            return null;
        }
        return Memory.getInt(self + HubLayout.LAYOUT) < 0 ? Object.class : mirrorAt(self, HubLayout.ELEMENT_OR_SUPER);
    }

    @Substitute
    public boolean isHidden() {
        return false;
    }

    @Substitute
    private Class<?>[] getInterfaces0() {
        return interfaces == null ? new Class<?>[0] : interfaces.clone();
    }

    @Substitute
    private Class<?> getDeclaringClass0() {
        return declaringClass;
    }

    @Substitute
    private String getSimpleBinaryName0() {
        return simpleBinaryName;
    }

    @Substitute
    private Object[] getEnclosingMethod0() {
        return enclosingMethod;
    }

    @Substitute
    private String getGenericSignature0() {
        return genericSignature;
    }

    @Substitute
    private RecordComponent[] getRecordComponents0() {
        return recordComponents.clone();
    }

    @Substitute
    private Class<?>[] getDeclaredClasses0() {
        return declaredClasses == null ? new Class<?>[0] : declaredClasses.clone();
    }

    @Substitute
    private Class<?>[] getPermittedSubclasses0() {
        return permittedSubclasses == null ? null : permittedSubclasses.clone();
    }

    @Substitute
    private boolean isRecord0() {
        return getSuperclass() == Record.class;
    }

    /// A nest that may be asked for is that of the outermost class (JVMS 4.7.28).
    @Substitute
    private Class<?> getNestHost0() {
        LangClass host = this;
        while (true) {
            Class<?> outer = host.enclosingMethod != null ? (Class<?>) host.enclosingMethod[0] : host.declaringClass;
            if (outer == null) {
                return (Class<?>) (Object) host;
            }
            host = (LangClass) (Object) outer;
        }
    }

    /// The original finds and invokes values() by reflection; the array that it copies is shared instead.
    @Substitute
    Object[] getEnumConstantsShared() {
        if (enumConstants == null && (modifiers & 0x4000) != 0 && getSuperclass() == Enum.class) {
            ClassInitialiser.initialise((Class<?>) (Object) this);
            if (enumValues == 0) {
                return null;
            }
            enumConstants = (Object[]) Machine.objectAt(Memory.getInt(enumValues & 0xffff_ffffL) & 0xffff_ffffL);
        }
        return enumConstants;
    }

    @Substitute
    private static Class<?> forName0(String name, boolean initialize, ClassLoader loader, Class<?> caller) throws ClassNotFoundException {
        Class<?> found = ClassTable.find(name);
        if (found == null) {
            throw new ClassNotFoundException(name);
        }
        if (initialize) {
            ClassInitialiser.initialise(found);
        }
        return found;
    }

    @Substitute
    private Constructor<?>[] getDeclaredConstructors0(boolean publicOnly) {
        if (constructors == null) {
            if (isPlain()) {
                throw unforeseen("the constructors of ");
            }
            return new Constructor<?>[0];
        }
        if (!publicOnly) {
            return constructors;
        }
        int count = 0;
        var found = new Constructor<?>[constructors.length];
        for (Constructor<?> constructor : constructors) {
            if (Modifier.isPublic(constructor.getModifiers())) {
                found[count++] = constructor;
            }
        }
        return Arrays.copyOf(found, count);
    }

    @Substitute
    private Method[] getDeclaredMethods0(boolean publicOnly) {
        if (methods == null) {
            if (isPlain()) {
                throw unforeseen("the methods of ");
            }
            return new Method[0];
        }
        if (!publicOnly) {
            return methods;
        }
        int count = 0;
        var found = new Method[methods.length];
        for (Method method : methods) {
            if (Modifier.isPublic(method.getModifiers())) {
                found[count++] = method;
            }
        }
        return Arrays.copyOf(found, count);
    }

    @Substitute
    private Field[] getDeclaredFields0(boolean publicOnly) {
        if (declaredFields == null) {
            if (isPlain()) {
                throw unforeseen("the fields of ");
            }
            return new Field[0];
        }
        if (!publicOnly) {
            return declaredFields;
        }
        int count = 0;
        var found = new Field[declaredFields.length];
        for (Field field : declaredFields) {
            if (Modifier.isPublic(field.getModifiers())) {
                found[count++] = field;
            }
        }
        return Arrays.copyOf(found, count);
    }

    /// A class that a class file describes: not an array, not primitive.
    private boolean isPlain() {
        long self = hub & 0xffff_ffffL;
        return (Memory.getInt(self + HubLayout.FLAGS) & HubLayout.FLAG_PRIMITIVE) == 0 && Memory.getInt(self + HubLayout.LAYOUT) >= 0;
    }

    private UnsupportedOperationException unforeseen(String what) {
        return new UnsupportedOperationException(what.concat(((Class<?>) (Object) this).getName()).concat(" were not registered for reflection when the program was built"));
    }

    /// What calls the default method of that slot itself.
    static Member special(Class<?> type, int slot, String name) {
        Member[] table = ((LangClass) (Object) type).specials;
        Member found = table == null ? null : table[slot];
        if (found == null) {
            throw notRegistered(type, name);
        }
        return found;
    }

    /// What calls the declared method or constructor of that slot.
    static Member member(Class<?> type, int slot, String name) {
        Member[] table = ((LangClass) (Object) type).members;
        Member found = table == null ? null : table[slot];
        if (found == null) {
            throw notRegistered(type, name);
        }
        return found;
    }

    /// What reads and writes the declared field of that slot. Initialises the class.
    static FieldAccess access(Class<?> type, int slot, String name) {
        FieldAccess[] table = ((LangClass) (Object) type).accesses;
        FieldAccess found = table == null ? null : table[slot];
        if (found == null) {
            throw notRegistered(type, name);
        }
        ClassInitialiser.initialise(type);
        return found;
    }

    private static UnsupportedOperationException notRegistered(Class<?> type, String member) {
        return new UnsupportedOperationException(type.getName().concat(".").concat(member).concat(" was not registered for reflection when the program was built"));
    }

    /// The declared method of that slot, for classes of proxies.
    static Method methodAt(Class<?> type, int slot) {
        Method[] declared = ((LangClass) (Object) type).methods;
        for (int i = 0; declared != null && i < declared.length; i++) {
            if (ReflectMethod.slot(declared[i]) == slot) {
                return declared[i];
            }
        }
        throw ((LangClass) (Object) type).unforeseen("the methods of ");
    }

    /// The constructor of the class of proxies with these interfaces.
    static Constructor<?> proxy(Class<?>[] interfaces) {
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < interfaces.length; i++) {
            if (!interfaces[i].isInterface()) {
                throw new IllegalArgumentException(interfaces[i].getName().concat(" is not an interface"));
            }
            names.append(i == 0 ? "" : ", ").append(interfaces[i].getName());
        }
        Constructor<?>[] known = interfaces.length == 0 ? null : ((LangClass) (Object) interfaces[0]).proxies;
        for (int i = 0; known != null && i < known.length; i++) {
            if (Arrays.equals(((LangClass) (Object) known[i].getDeclaringClass()).interfaces, interfaces)) {
                return known[i];
            }
        }
        throw new UnsupportedOperationException("a proxy with the interfaces [".concat(names.toString()).concat("] was not foreseen when the program was built"));
    }

    @Substitute
    private LangAnnotationData annotationData() {
        if (annotationData == null) {
            throw unforeseen("the annotations of ");
        }
        return annotationData;
    }

    static Provider[] providers(Class<?> service) {
        Provider[] found = ((LangClass) (Object) service).providers;
        if (found == null) {
            throw ((LangClass) (Object) service).unforeseen("the providers of ");
        }
        return found;
    }

    @Substitute
    public boolean desiredAssertionStatus() {
        return assertions != 0;
    }
}
