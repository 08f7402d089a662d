import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Methods found and called by reflection, and what class objects say of each other.
public class Methods {
    static class Account {
        private long balance;

        public long deposit(long amount) {
            if (amount < 0) {
                throw new IllegalArgumentException("negative: " + amount);
            }
            balance += amount;
            return balance;
        }

        private String secret(String prefix, int n, double d, boolean b, char c) {
            return prefix + n + d + b + c + balance;
        }

        static int twice(int n) {
            return 2 * n;
        }

        void nothing() {
            balance = 0;
        }
    }

    static class Savings extends Account {
        @Override
        public long deposit(long amount) {
            return super.deposit(amount * 101 / 100);
        }
    }

    private static void attempt(String name, Method method, Object receiver, Object... arguments) {
        try {
            System.out.println(name + ": " + method.invoke(receiver, arguments));
        } catch (InvocationTargetException e) {
            System.out.println(name + ": threw " + e.getCause());
        } catch (ReflectiveOperationException | IllegalArgumentException | NullPointerException e) {
            System.out.println(name + ": " + e.getClass().getName());
        }
    }

    public static void main(String[] args) throws ReflectiveOperationException {
        Method deposit = Account.class.getDeclaredMethod("deposit", long.class);
        Method secret = Account.class.getDeclaredMethod("secret", String.class, int.class, double.class, boolean.class, char.class);
        Method twice = Account.class.getDeclaredMethod("twice", int.class);
        Method nothing = Account.class.getDeclaredMethod("nothing");
        Account account = new Account();
        attempt("deposit", deposit, account, 100L);
        attempt("widened", deposit, account, 7);
        attempt("overridden", deposit, new Savings(), 200L);
        attempt("refused", deposit, account, -1L);
        attempt("private", secret, account, "s", 1, 2.5, true, 'x');
        attempt("static", twice, null, 21);
        attempt("void", nothing, account);
        attempt("no receiver", deposit, null, 1L);
        attempt("wrong receiver", deposit, "text", 1L);
        attempt("wrong argument", deposit, account, "1");
        attempt("too few", deposit, account);
        List<String> names = new ArrayList<>();
        for (Method method : Account.class.getDeclaredMethods()) {
            names.add(Modifier.toString(method.getModifiers()) + " " + method.getReturnType().getSimpleName() + " " + method.getName()
                + Arrays.toString(method.getParameterTypes()));
        }
        names.sort(Comparator.naturalOrder());
        names.forEach(System.out::println);
        try {
            Account.class.getDeclaredMethod("missing", int.class);
        } catch (NoSuchMethodException e) {
            System.out.println(e.getMessage());
        }
        Class<?>[] classes = {Object.class, Account.class, Savings.class, Number.class, int.class, Object[].class, String[].class, Comparable.class};
        for (Class<?> a : classes) {
            StringBuilder row = new StringBuilder();
            for (Class<?> b : classes) {
                row.append(a.isAssignableFrom(b) ? '1' : '0');
            }
            System.out.println(row + " " + a.getName());
        }
    }
}
