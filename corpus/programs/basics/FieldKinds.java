/// Fields of every kind, static and instance, final, volatile, inherited, in packed layouts, with compound operations.
class FieldKinds {
    static boolean sz;
    static byte sb = -1;
    static char sc = '\uffff';
    static short ss = -2;
    static int si = 3;
    static long sl = 1L << 50;
    static float sf = 0.5f;
    static double sd = -0.25;
    static String sr = "static";
    static volatile int sv = 7;
    static volatile long slv = 8;

    boolean z = true;
    byte b = 127;
    char c = 'c';
    short s = 32767;
    int i = 42;
    long l = -1;
    float f = Float.MIN_VALUE;
    double d = Double.MAX_VALUE;
    Object r = this;
    volatile boolean v;
    final int fin;
    transient byte t = 1;

    FieldKinds(int fin) {
        this.fin = fin;
    }

    static class Sub extends FieldKinds {
        byte b2 = 2;
        long l2 = 3;
        boolean z2 = true;
        String s2 = "sub";

        Sub() {
            super(99);
        }

        long sum() {
            return b + c + s + i + l + b2 + l2 + (z2 ? 1 : 0) + fin + t + s2.length();
        }
    }

    static class Padding {
        byte a = 1;
        long b = 2;
        byte c = 3;
        int d = 4;
        short e = 5;
        double f = 6;
        boolean g = true;
        Object h = "h";
        char i = 'i';
        float j = 7;

        String all() {
            return a + " " + b + " " + c + " " + d + " " + e + " " + f + " " + g + " " + h + " " + i + " " + j;
        }
    }

    public static void main(String[] args) {
        sz ^= true;
        sb += 200;
        sc++;
        ss *= 20000;
        si <<= 30;
        sl |= 1;
        sf /= 0;
        sd -= 1;
        sr += sv++ + slv--;
        System.out.println(sz + " " + sb + " " + (int) sc + " " + ss + " " + si + " " + sl + " " + sf + " " + sd + " " + sr + " " + sv + " " + slv);
        FieldKinds o = new FieldKinds(5);
        o.z &= false;
        o.b++;
        o.c += 1;
        o.s++;
        o.i >>>= 1;
        o.l >>>= 60;
        o.f *= 2;
        o.d *= 10;
        o.v = o.r == o;
        System.out.println(o.z + " " + o.b + " " + o.c + " " + o.s + " " + o.i + " " + o.l + " " + o.f + " " + o.d + " " + o.v + " " + o.fin);
        Sub sub = new Sub();
        System.out.println(sub.sum() + " " + new Padding().all());
        FieldKinds[] many = new FieldKinds[50];
        long total = 0;
        for (int k = 0; k < many.length; k++) {
            many[k] = k % 2 == 0 ? new Sub() : new FieldKinds(k);
            many[k].i = k;
            many[k].r = many[k / 2];
        }
        for (FieldKinds x : many) {
            total = total * 3 + x.i + ((FieldKinds) x.r).i + x.fin;
        }
        System.out.println(total);
    }
}
