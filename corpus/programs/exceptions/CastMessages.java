/// Messages of ClassCastException, ArrayStoreException, NegativeArraySizeException and of bad indices.
import java.util.ArrayList;
import java.util.List;

class CastMessages {
    interface Marker {
    }

    static class Plain {
    }

    record Rec(int x) implements Marker {
    }

    enum Kind { ONE }

    interface Action {
        Object run();
    }

    static void attempt(Action a) {
        try {
            System.out.println("no exception: " + a.run());
        } catch (RuntimeException e) {
            System.out.println(e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }

    @SuppressWarnings("unchecked")
    static <T> T unsafe(Object o) {
        return (T) o;
    }

    public static void main(String[] args) {
        Object text = "text";
        Object number = 5;
        Object array = new int[2];
        Object plain = new Plain();
        Object matrix = new String[1][1];
        attempt(() -> (Integer) text);
        attempt(() -> (String) number);
        attempt(() -> (String) plain);
        attempt(() -> (Plain) text);
        attempt(() -> (Marker) plain);
        attempt(() -> (Runnable) plain);
        attempt(() -> (Runnable) text);
        attempt(() -> (long[]) array);
        attempt(() -> (Object[]) array);
        attempt(() -> ((Integer[]) matrix).length);
        attempt(() -> (Comparable<?>) array);
        attempt(() -> (Kind) number);
        attempt(() -> (Rec) (Object) Kind.ONE);
        attempt(() -> (int[]) plain);
        attempt(() -> Integer.class.cast("x"));
        attempt(() -> {
            Integer i = CastMessages.<Integer>unsafe("generic");
            return i;
        });
        attempt(() -> {
            List<Integer> list = unsafe(new ArrayList<>(List.of("s")));
            int sum = 0;
            for (int i : list) {
                sum += i;
            }
            return sum;
        });
        attempt(() -> {
            Object[] o = new String[1];
            o[0] = 1;
            return o;
        });
        attempt(() -> {
            Object[] o = new Marker[1];
            o[0] = new Plain();
            return o;
        });
        attempt(() -> {
            Object[][] o = new Integer[2][2];
            o[0] = new String[1];
            return o;
        });
        attempt(() -> {
            System.arraycopy(new Object[] {"a", 1}, 0, new String[2], 0, 2);
            return 0;
        });
        attempt(() -> {
            System.arraycopy(new int[2], 0, new long[2], 0, 2);
            return 0;
        });
        attempt(() -> {
            System.arraycopy("x", 0, new long[2], 0, 2);
            return 0;
        });
        attempt(() -> {
            System.arraycopy(new int[2], 1, new int[2], 0, 2);
            return 0;
        });
        attempt(() -> {
            System.arraycopy(new String[2], 0, new Object[1], -1, 1);
            return 0;
        });
        int minus = -3;
        attempt(() -> new int[minus]);
        attempt(() -> new String[2][minus]);
        attempt(() -> new int[5][5][minus + 2]);
        int[] ints = new int[3];
        attempt(() -> ints[3]);
        attempt(() -> ints[minus]);
        attempt(() -> {
            ints[Integer.MAX_VALUE] = 1;
            return 0;
        });
        attempt(() -> new boolean[0][0].length + new Object[0][1].length + ((Object[]) new String[0])[0].hashCode());
        attempt(() -> "abc".charAt(3));
        attempt(() -> "abc".charAt(-1));
        attempt(() -> "abc".substring(2, 1));
        attempt(() -> "abc".substring(4));
        attempt(() -> new StringBuilder("abc").charAt(9));
        attempt(() -> new StringBuilder("abc").insert(7, "x"));
        attempt(() -> new StringBuilder("abc").deleteCharAt(3));
        attempt(() -> new ArrayList<>(List.of(1)).get(1));
        attempt(() -> new ArrayList<>(List.of(1)).remove(-1));
        attempt(() -> List.of(1, 2).get(2));
        attempt(() -> List.of(1, 2, 3).get(7));
        attempt(() -> new ArrayList<>().iterator().next());
        attempt(() -> java.util.Objects.checkIndex(5, 5));
        attempt(() -> java.util.Arrays.copyOfRange(ints, 5, 6));
        attempt(() -> java.util.Arrays.asList(1, 2).set(2, 0));
        attempt(() -> 1 / (minus + 3));
        attempt(() -> 1L % (minus + 3));
        attempt(() -> Math.addExact(Integer.MAX_VALUE, 1));
        attempt(() -> Math.multiplyExact(Long.MAX_VALUE, 2L));
        attempt(() -> Math.toIntExact(1L << 40));
        attempt(() -> List.of(1).add(2));
        attempt(() -> "x".repeat(-1));
    }
}
