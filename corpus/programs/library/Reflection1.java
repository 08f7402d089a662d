/// Class objects without deep reflection: names, literals, isInstance, superclasses, arrays, enums, records' sealed-ness, modifiers.
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class Reflection1 {
    interface Shape { }
    record Circle(int r) implements Shape { }
    enum Tone { LOW, HIGH { } }
    static abstract class Base<T> { }
    static final class Leaf extends Base<String> implements Shape, Comparable<Leaf> {
        @Override
        public int compareTo(Leaf o) {
            return 0;
        }
    }
    @interface Marker { }

    static void describe(Class<?> c) {
        System.out.println(c.getName() + " | " + c.getSimpleName() + " | " + c.getTypeName() + " | " + c.getPackageName() + " | " + c + " |"
            + (c.isInterface() ? " interface" : "") + (c.isArray() ? " array" : "") + (c.isPrimitive() ? " primitive" : "") + (c.isEnum() ? " enum" : "") + (c.isRecord() ? " record" : "") + (c.isAnnotation() ? " annotation" : "")
            + (c.isAnonymousClass() ? " anonymous" : "") + (c.isLocalClass() ? " local" : "") + (c.isMemberClass() ? " member" : "") + (c.isHidden() ? " hidden" : "")
            + " super " + (c.getSuperclass() == null ? null : c.getSuperclass().getName()) + " component " + c.getComponentType());
    }

    public static void main(String[] args) {
        class Local { }
        Object anonymous = new Object() { };
        Class<?>[] all = {Object.class, String.class, int.class, void.class, int[].class, String[][].class, Circle.class, Tone.class, Tone.HIGH.getClass(), Base.class, Leaf.class, Shape.class, Marker.class, Local.class,
            anonymous.getClass(), Map.Entry.class, Runnable.class, Reflection1.class, Integer.class};
        for (Class<?> c : all) {
            describe(c);
        }
        Leaf leaf = new Leaf();
        System.out.println(Shape.class.isInstance(leaf) + " " + Base.class.isAssignableFrom(Leaf.class) + " " + Leaf.class.isAssignableFrom(Base.class) + " " + Shape.class.isInstance(null) + " " + int.class.isInstance(5)
            + " " + Object[].class.isInstance(new String[0]) + " " + Object.class.isAssignableFrom(int[].class) + " " + Cloneable.class.isInstance(new int[0]) + " " + long.class.isAssignableFrom(int.class));
        System.out.println(Shape.class.cast(leaf) == leaf);
        System.out.println(leaf.getClass().getInterfaces().length + " " + leaf.getClass().getInterfaces()[1].getSimpleName() + " " + List.class.getInterfaces()[0].getName());
        System.out.println(Tone.class.getEnumConstants().length + " " + Tone.HIGH.getDeclaringClass().getSimpleName() + " " + (Tone.valueOf("LOW") == Tone.LOW));
        System.out.println(int.class == Integer.TYPE);
        System.out.println(new int[0].getClass() == int[].class);
        System.out.println(new ArrayList<String>().getClass() == new ArrayList<Integer>().getClass());
        System.out.println(Leaf.class.getEnclosingClass() + " " + Local.class.getEnclosingClass().getSimpleName() + " " + Leaf.class.getDeclaringClass().getSimpleName());
        System.out.println(Leaf.class.hashCode() == Leaf.class.hashCode());
        System.out.println(Leaf.class.equals(Base.class) + " " + Leaf.class.descriptorString() + " " + int[].class.descriptorString() + " " + int.class.arrayType() + " " + String[].class.componentType());
    }
}
