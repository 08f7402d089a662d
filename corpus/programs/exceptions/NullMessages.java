/// The helpful messages of NullPointerException: calls, fields, arrays of each kind, locals, parameters, statics, chains.
class NullMessages {
    static class Node {
        Node next;
        int value;
        int[] data;
        String text;
        long[][] grid;

        Node next() {
            return next;
        }

        Node self(int i, String s) {
            return null;
        }
    }

    static Node root;
    static int[] table;
    Object lock;

    interface Action {
        Object run() throws Exception;
    }

    static void attempt(Action a) {
        try {
            System.out.println("no exception: " + a.run());
        } catch (Exception e) {
            System.out.println(e.getMessage());
        }
    }

    static int parameter(Node node) {
        return node.value;
    }

    int instance() {
        synchronized (lock) {
            return 1;
        }
    }

    static Node make() {
        return null;
    }

    public static void main(String[] args) {
        Node n = new Node();
        Node none = null;
        attempt(() -> root.value);
        attempt(() -> root.next.value);
        attempt(() -> n.next.value);
        attempt(() -> n.next.next.next);
        attempt(() -> n.next().next());
        attempt(() -> n.self(1, "x").value);
        attempt(() -> n.text.length());
        attempt(() -> n.data[3]);
        attempt(() -> n.data.length);
        attempt(() -> n.grid[1][2]);
        attempt(() -> table[0]);
        attempt(() -> make().text);
        attempt(() -> parameter(null));
        attempt(() -> new NullMessages().instance());
        attempt(() -> {
            Node local = n.next;
            local.value = 5;
            return 1;
        });
        attempt(() -> {
            Node[] nodes = new Node[3];
            int i = 2;
            return nodes[i].value + nodes[i - 1].value;
        });
        attempt(() -> {
            long[][] g = new long[2][];
            g[1][0] = 7;
            return g;
        });
        attempt(() -> {
            Integer boxed = null;
            int i = boxed;
            return i;
        });
        attempt(() -> {
            throw null;
        });
        attempt(() -> {
            RuntimeException e = null;
            throw e;
        });
        attempt(() -> {
            byte[] b = null;
            b[0] = 1;
            return b;
        });
        attempt(() -> {
            boolean[] b = null;
            return b[1];
        });
        attempt(() -> {
            char[] c = null;
            return c[1]++;
        });
        attempt(() -> {
            short[] s = null;
            s[1] = 2;
            return s;
        });
        attempt(() -> {
            float[] f = null;
            return f[0];
        });
        attempt(() -> {
            double[] d = null;
            d[0] = 1;
            return d;
        });
        attempt(() -> {
            Object[] o = null;
            o[0] = "x";
            return o;
        });
        attempt(() -> {
            String s = null;
            switch (s) {
                case "a":
                    return 1;
                default:
                    return 2;
            }
        });
        attempt(() -> {
            Iterable<String> it = null;
            for (String s : it) {
                System.out.println(s);
            }
            return 0;
        });
        attempt(() -> java.util.Objects.requireNonNull(none, "with a message"));
        attempt(() -> java.util.Objects.requireNonNull(none));
        attempt(() -> new NullPointerException().getMessage());
        attempt(() -> { throw new NullPointerException(); });
        attempt(() -> { throw new NullPointerException("own"); });
        attempt(() -> "abc".compareTo(null));
        attempt(() -> n.text.concat("x").length());
        attempt(() -> ((String) (Object) n.text).trim());
        attempt(() -> { synchronized (root) { return 1; } });
    }
}
