import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.lang.reflect.UndeclaredThrowableException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/// Proxies: calls become Method objects and boxed arguments.
public class Proxies {
    interface Greeter {
        String greet(String name, int times);

        default String hello() {
            return greet("hello", 1);
        }
    }

    interface Numbers {
        int i(byte b, char c, short s);

        long l(long l, double d, float f);

        boolean z(boolean b);

        void nothing();

        double d() throws IOException;

        Object[] array(int[]... rows);
    }

    interface Named extends Supplier<String> {
        @Override
        String get();
    }

    /// Writes down calls, and passes them on if there is somebody to pass them to.
    record Recorder(Object target, List<String> calls) implements InvocationHandler {
        @Override
        public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
            calls.add(method.getDeclaringClass().getSimpleName() + "." + method.getName() + (arguments == null ? "" : arguments.length + arguments[0].getClass().getName().substring(0, 4)));
            if (target == null) {
                return null;
            }
            try {
                return method.invoke(target, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }
    }

    private static final Greeter EARLY = (Greeter) Proxy.newProxyInstance(Proxies.class.getClassLoader(), new Class<?>[] {Greeter.class},
            (proxy, method, arguments) -> "early " + method.getName());

    private static <T> T recorded(Class<T> type, T target, List<String> calls) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, new Recorder(target, calls)));
    }

    private static void attempt(String name, Runnable action) {
        try {
            action.run();
            System.out.println(name + ": fine");
        } catch (RuntimeException | Error e) {
            System.out.println(name + ": " + e.getClass().getName() + " " + e.getCause());
        }
    }

    public static void main(String[] args) throws IOException {
        List<String> calls = new ArrayList<>();
        Greeter greeter = recorded(Greeter.class, (name, times) -> name.repeat(times), calls);
        System.out.println(greeter.greet("ab", 3) + " " + greeter.hello());
        System.out.println(greeter.equals(greeter) + " " + (greeter.hashCode() == greeter.hashCode()) + " " + greeter.toString().startsWith("Proxies$$Lambda"));
        Supplier<String> supplier = recorded(Named.class, () -> "named", calls);
        System.out.println(supplier.get());
        calls.forEach(System.out::println);
        calls.clear();

        InvocationHandler fixed = (proxy, method, arguments) -> switch (method.getName()) {
            case "i" -> 1 + (Byte) arguments[0] + (Character) arguments[1] + (Short) arguments[2];
            case "l" -> (Long) arguments[0] + Math.round((Double) arguments[1]) + Math.round((Float) arguments[2]);
            case "z" -> !(Boolean) arguments[0];
            case "d" -> throw new IOException("declared");
            case "compare" -> 7;
            case "array" -> new String[] {arguments.length + " " + ((int[][]) arguments[0]).length};
            default -> arguments == null ? null : "odd";
        };
        Object both = Proxy.newProxyInstance(Proxies.class.getClassLoader(), new Class<?>[] {Numbers.class, Comparator.class}, fixed);
        Numbers numbers = (Numbers) both;
        System.out.println(numbers.i((byte) 1, 'a', (short) -2) + " " + numbers.l(5, 2.5, 1.4f) + " " + numbers.z(false) + " " + numbers.array(new int[1], null)[0]);
        numbers.nothing();
        System.out.println(((Comparator<?>) both).compare(null, null));
        try {
            numbers.d();
        } catch (IOException e) {
            System.out.println(e.getMessage());
        }
        attempt("null into int", () -> ((Numbers) Proxy.newProxyInstance(Proxies.class.getClassLoader(), new Class<?>[] {Numbers.class}, (_, _, _) -> null)).i((byte) 0, ' ', (short) 0));
        attempt("wrong box", () -> recorded(Numbers.class, null, calls).nothing());
        attempt("checked", () -> ((Runnable) Proxy.newProxyInstance(Proxies.class.getClassLoader(), new Class<?>[] {Runnable.class}, (_, _, _) -> {
            throw new IOException("not declared");
        })).run());
        attempt("no interface", () -> Proxy.newProxyInstance(Proxies.class.getClassLoader(), new Class<?>[] {String.class}, fixed));
        System.out.println(Proxy.isProxyClass(both.getClass()) + " " + Proxy.isProxyClass(String.class) + " " + (Proxy.getInvocationHandler(both) == fixed) + " "
                + Arrays.toString(both.getClass().getInterfaces()) + " " + both.getClass().getSuperclass());
        System.out.println(EARLY.greet("x", 1) + " " + EARLY.hello() + " " + calls);
        Greeter defaults = (Greeter) Proxy.newProxyInstance(Proxies.class.getClassLoader(), new Class<?>[] {Greeter.class},
                (proxy, method, arguments) -> method.isDefault() ? "<" + InvocationHandler.invokeDefault(proxy, method, arguments) + ">" : arguments[0]);
        System.out.println(defaults.hello() + " " + defaults.greet("plain", 2));
        attempt("undeclared", () -> {
            throw new UndeclaredThrowableException(null);
        });
    }
}
