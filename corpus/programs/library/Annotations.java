import java.lang.annotation.Annotation;
import java.lang.annotation.Inherited;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Proxy;
import java.util.Arrays;

/// Annotations of classes, members and parameters: what they hold, and what they are as objects.
public class Annotations {
    enum Level {
        LOW, HIGH {
            @Override
            String shout() {
                return "HIGH!";
            }
        };

        String shout() {
            return name();
        }
    }

    @Retention(RetentionPolicy.RUNTIME)
    @interface Part {
        String name();

        int weight() default 7;
    }

    @Retention(RetentionPolicy.RUNTIME)
    @Inherited
    @interface Everything {
        boolean flag() default true;

        byte b() default 1;

        char c() default 'x';

        short s() default 2;

        int i() default 3;

        long l() default 4;

        float f() default 5.5f;

        double d() default 6.25;

        String text() default "te\"xt\n";

        Level level() default Level.HIGH;

        Class<?> type() default String.class;

        Part part() default @Part(name = "default");

        int[] ints() default {1, 2};

        double[] doubles() default {};

        String[] texts() default {"a", "b"};

        Level[] levels() default {Level.LOW, Level.HIGH};

        Class<?>[] types() default {int.class, String[].class};

        Part[] parts() default {};
    }

    @Retention(RetentionPolicy.RUNTIME)
    @Repeatable(Tags.class)
    @interface Tag {
        String value();
    }

    @Retention(RetentionPolicy.RUNTIME)
    @interface Tags {
        Tag[] value();
    }

    @interface Unseen {
    }

    @Everything(i = 33, parts = {@Part(name = "one", weight = 1), @Part(name = "two")}, level = Level.LOW)
    @Tag("class")
    @Unseen
    static class Base {
        @Tag("first")
        @Tag("second")
        int field;

        @Deprecated(since = "9", forRemoval = true)
        int old;

        @Tag("made")
        Base() {
        }

        @Everything(texts = {}, type = void.class)
        void method(@Tag("p") @Part(name = "q") String p, int plain, @Tag("last") long last) {
        }
    }

    static class Derived extends Base {
    }

    record Pair(@Tag("left") int left, int right) {
    }

    /// The order of many members is HotSpot's own affair.
    private static String text(Annotation annotation) {
        String text = annotation.toString();
        if (annotation instanceof Everything) {
            String[] parts = text.substring(1, text.length() - 1).split(", (?=[a-z]+=)|\\(");
            Arrays.sort(parts);
            return String.join("|", parts);
        }
        return text;
    }

    private static void show(String what, AnnotatedElement element) {
        System.out.println(what + " " + element.getAnnotations().length + " " + element.getDeclaredAnnotations().length);
        for (Annotation annotation : element.getAnnotations()) {
            System.out.println("  " + text(annotation));
        }
    }

    public static void main(String[] args) throws ReflectiveOperationException {
        show("base", Base.class);
        show("derived", Derived.class);
        show("object", Object.class);
        show("array", Base[].class);
        Field field = Base.class.getDeclaredField("field");
        show("field", field);
        show("old", Base.class.getDeclaredField("old"));
        System.out.println(Arrays.toString(field.getAnnotationsByType(Tag.class)) + " " + field.getAnnotation(Tag.class) + " " + field.isAnnotationPresent(Tags.class));
        System.out.println(Arrays.toString(Derived.class.getAnnotationsByType(Everything.class)).length() + " " + Derived.class.getDeclaredAnnotation(Everything.class));
        Constructor<?> constructor = Base.class.getDeclaredConstructor();
        show("constructor", constructor);
        Method method = Base.class.getDeclaredMethod("method", String.class, int.class, long.class);
        show("method", method);
        System.out.println(Arrays.deepToString(method.getParameterAnnotations()));
        for (Parameter parameter : method.getParameters()) {
            show(parameter.toString(), parameter);
        }
        show("component", Pair.class.getRecordComponents()[0]);
        show("accessor", Pair.class.getDeclaredMethod("left"));
        values(Base.class.getAnnotation(Everything.class));
        objects();
        for (Method member : Part.class.getDeclaredMethods()) {
            System.out.println(member.getName() + " default " + member.getDefaultValue());
        }
    }

    private static void values(Everything all) {
        System.out.println(all.flag() + " " + all.b() + " " + all.c() + " " + all.s() + " " + all.i() + " " + all.l() + " " + all.f() + " " + all.d() + " " + all.text());
        System.out.println(all.level().shout() + " " + all.type() + " " + all.part().name() + " " + all.parts()[0].weight() + " " + all.parts()[1].weight());
        all.ints()[0] = 99; // a copy
        System.out.println(Arrays.toString(all.ints()) + Arrays.toString(all.doubles()) + Arrays.toString(all.texts()) + Arrays.toString(all.types()));
        System.out.println(all.levels()[1].shout() + " " + all.annotationType());
    }

    private static void objects() throws ReflectiveOperationException {
        Everything one = Base.class.getAnnotation(Everything.class);
        Everything inherited = Derived.class.getAnnotation(Everything.class);
        Everything other = Base.class.getDeclaredMethod("method", String.class, int.class, long.class).getAnnotation(Everything.class);
        System.out.println((one == Base.class.getAnnotation(Everything.class)) + " " + one.equals(inherited) + " " + one.equals(other) + " " + (one.hashCode() == inherited.hashCode()));
        Tag tag = Base.class.getAnnotation(Tag.class);
        System.out.println(tag.hashCode() + " " + tag.equals("class") + " " + Proxy.isProxyClass(tag.getClass()) + " " + (tag instanceof Annotation));
        Annotation mine = new Tag() {
            @Override
            public Class<? extends Annotation> annotationType() {
                return Tag.class;
            }

            @Override
            public String value() {
                return "class";
            }
        };
        System.out.println(tag.equals(mine) + " " + Base.class.isAnnotationPresent(Unseen.class));
    }
}
