/// Corners of the int instructions: overflow, MIN / -1, shifts beyond the width, remainders of negatives.
class IntArithmetic {
    static final int[] VALUES = {0, 1, -1, 2, -2, 3, 7, -7, 31, 32, 33, 255, 256, 65535, 65536, 1 << 30,
        Integer.MAX_VALUE, Integer.MAX_VALUE - 1, Integer.MIN_VALUE, Integer.MIN_VALUE + 1, 0x12345678, 0x9abcdef0};

    static int checksum;

    static void mix(int value) {
        checksum = checksum * 31 + value;
    }

    static int add(int a, int b) { return a + b; }
    static int sub(int a, int b) { return a - b; }
    static int mul(int a, int b) { return a * b; }
    static int div(int a, int b) { return a / b; }
    static int rem(int a, int b) { return a % b; }
    static int shl(int a, int b) { return a << b; }
    static int shr(int a, int b) { return a >> b; }
    static int ushr(int a, int b) { return a >>> b; }

    public static void main(String[] args) {
        System.out.println(add(Integer.MAX_VALUE, 1));
        System.out.println(sub(Integer.MIN_VALUE, 1));
        System.out.println(mul(65537, 65537));
        System.out.println(div(Integer.MIN_VALUE, -1));
        System.out.println(rem(Integer.MIN_VALUE, -1));
        System.out.println(div(-7, 2));
        System.out.println(rem(-7, 2));
        System.out.println(div(7, -2));
        System.out.println(rem(7, -2));
        System.out.println(shl(1, 33));
        System.out.println(shr(-8, 1));
        System.out.println(ushr(-8, 28));
        System.out.println(shr(-8, -1));
        for (int a : VALUES) {
            for (int b : VALUES) {
                mix(add(a, b));
                mix(sub(a, b));
                mix(mul(a, b));
                if (b != 0) {
                    mix(div(a, b));
                    mix(rem(a, b));
                }
                mix(shl(a, b));
                mix(shr(a, b));
                mix(ushr(a, b));
                mix(a & b);
                mix(a | b);
                mix(a ^ b);
                mix(~a);
                mix(-a);
                mix(a < b ? 1 : 0);
                mix(a <= b ? 1 : 0);
                mix(a == b ? 1 : 0);
            }
            System.out.println(checksum);
        }
        for (int a : VALUES) {
            mix((byte) a);
            mix((short) a);
            mix((char) a);
            mix(a / 10);
            mix(a % 10);
            mix(a / 7);
            mix(a / -3);
            mix(a % 16);
            mix(a / 16);
        }
        System.out.println(checksum);
        int i = 5;
        i += 3.7;
        System.out.println(i);
        byte small = 127;
        small++;
        System.out.println(small);
        char c = 'a';
        c += 2;
        System.out.println(c);
        short s = -32768;
        s--;
        System.out.println(s);
        i = i++ + ++i;
        System.out.println(i);
    }
}
