/// Order of evaluation: operands, array stores, compound assignment, arguments, ++ and --, exceptions in the middle.
class EvaluationOrder {
    static StringBuilder log = new StringBuilder();

    static int t(int v) {
        log.append(v).append(' ');
        return v;
    }

    static int[] arr(int id, int[] a) {
        log.append("arr").append(id).append(' ');
        return a;
    }

    static EvaluationOrder obj(EvaluationOrder o) {
        log.append("obj ");
        return o;
    }

    static void show(String what, Object result) {
        System.out.println(what + " = " + result + "   [" + log.toString().trim() + "]");
        log.setLength(0);
    }

    int field = 7;
    static int shared = 1;

    static int three(int a, int b, int c) {
        return a * 100 + b * 10 + c;
    }

    static int fails() {
        log.append("fails ");
        throw new IllegalStateException();
    }

    public static void main(String[] args) {
        show("sum", t(1) + t(2) * t(3));
        show("call", three(t(1), t(2), t(3)));
        int i = 5;
        i = i++ * 2 + i;
        show("i", i);
        int j = 2;
        j += j++ + ++j;
        show("j", j);
        int[] a = {0, 0, 0, 0};
        int k = 0;
        a[k++] = k++;
        a[k] = k = 3;
        show("a", a[0] + "," + a[1] + "," + a[2] + "," + a[3] + " k=" + k);
        arr(1, a)[t(2)] += t(5);
        show("a[2]", a[2]);
        arr(1, a)[t(1)] = arr(2, a)[t(2)]++;
        show("a[1],a[2]", a[1] + "," + a[2]);
        try {
            arr(1, null)[t(0)] = fails();
        } catch (IllegalStateException e) {
            show("index before value before null check", "ISE");
        }
        try {
            arr(1, null)[t(0)] = t(9);
        } catch (NullPointerException e) {
            show("null array", "NPE");
        }
        try {
            arr(1, a)[t(10)] = fails();
        } catch (IllegalStateException e) {
            show("value before bounds", "ISE");
        }
        try {
            arr(1, a)[t(10)] += fails();
        } catch (ArrayIndexOutOfBoundsException e) {
            show("compound reads first", "AIOOBE");
        }
        try {
            obj(null).field = fails();
        } catch (IllegalStateException e) {
            show("value before null check", "ISE");
        }
        try {
            obj(null).field += t(1);
        } catch (NullPointerException e) {
            show("compound null", "NPE");
        }
        show("static through null", obj(null).shared + t(2));
        shared = 10;
        shared = shared + (shared = 5) + shared;
        show("shared", shared);
        EvaluationOrder o = new EvaluationOrder();
        show("field", o.field++ + o.field-- - --o.field);
        show("and", t(0) == 1 && t(1) == 1);
        show("or", t(1) == 1 || t(0) == 1);
        show("non-short", t(0) == 1 & t(1) == 1 | t(2) == 2);
        show("ternary", t(1) > 0 ? t(2) : t(3));
        show("assign chain", i = j = k = t(4));
        try {
            show("division", t(1) / t(0) + fails());
        } catch (ArithmeticException e) {
            show("division first", e.getMessage());
        }
        int[][] m = new int[t(2)][t(3)];
        show("dimensions", m.length * 10 + m[0].length);
        long big = 1;
        big <<= t(40);
        big |= t(1);
        show("big", big);
        byte b = 10;
        b *= 30;
        b >>= 1;
        show("byte", b);
        char c = 'a';
        c++;
        c += 1.7;
        show("char", c);
        String s = null;
        s += "x" + t(1) + t(2);
        show("string", s);
        boolean flag = true;
        flag &= t(3) == 3;
        flag ^= true;
        flag |= t(0) == 0;
        show("flag", flag);
    }
}
