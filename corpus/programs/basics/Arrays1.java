/// Arrays of each element type, several dimensions, clone, arraycopy, length, defaults, covariance.
class Arrays1 {
    static int sum(int... values) {
        int s = 0;
        for (int v : values) {
            s += v;
        }
        return s;
    }

    public static void main(String[] args) {
        boolean[] flags = new boolean[3];
        byte[] bytes = {1, -1, (byte) 200};
        char[] chars = {'a', '\u4e16'};
        short[] shorts = {1, -32768};
        int[] ints = new int[4];
        long[] longs = {1L << 40, -1};
        float[] floats = {1.5f, Float.NaN};
        double[] doubles = {0.1, -0.0};
        String[] strings = new String[2];
        flags[1] = true;
        ints[3] = 7;
        ints[0]--;
        ints[1] += 5;
        longs[0] <<= 3;
        chars[0]++;
        bytes[0] *= 100;
        bytes[1] >>>= 1;
        doubles[0] /= 3;
        strings[1] = "s";
        System.out.println(flags[0] + " " + flags[1] + " " + bytes[0] + " " + bytes[1] + " " + bytes[2] + " " + chars[0] + chars[1]);
        System.out.println(shorts[1] + " " + ints[0] + ints[1] + ints[3] + " " + longs[0] + " " + floats[1] + " " + doubles[0] + strings[0] + strings[1]);
        int[][] matrix = new int[3][4];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 4; j++) {
                matrix[i][j] = i * j;
            }
        }
        int[][] ragged = {{1}, {2, 3}, {}, {4, 5, 6}};
        int total = 0;
        for (int[] row : ragged) {
            for (int v : row) {
                total += v;
            }
        }
        System.out.println(matrix[2][3] + " " + matrix.length + " " + matrix[0].length + " " + total + " " + ragged[2].length);
        long[][][] cube = new long[2][3][];
        System.out.println(cube[1][2] == null);
        cube[1][2] = new long[] {9};
        System.out.println(cube[1][2][0]);
        int[] copy = ints.clone();
        copy[3] = 8;
        System.out.println(ints[3] + " " + copy[3] + " " + copy.equals(ints));
        int[] shifted = {1, 2, 3, 4, 5, 6};
        System.arraycopy(shifted, 0, shifted, 2, 4);
        for (int v : shifted) {
            System.out.print(v);
        }
        System.arraycopy(shifted, 2, shifted, 0, 4);
        for (int v : shifted) {
            System.out.print(v);
        }
        System.out.println();
        Object[] covariant = new Integer[] {1, 2};
        System.out.println(covariant.length + " " + covariant.getClass().getName() + " " + matrix.getClass().getName() + " " + strings.getClass().getSimpleName());
        System.out.println(sum() + " " + sum(1) + " " + sum(1, 2, 3));
        System.out.println(covariant instanceof Integer[] ? "Integer[]" : "no");
        Object o = ints;
        System.out.println(o instanceof int[] x ? x.length : -1);
    }
}
