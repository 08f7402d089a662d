/// N-queens by backtracking and by bit masks.
class NQueens {
    static int solutions;
    static String first;

    static void place(int[] columns, int row) {
        if (row == columns.length) {
            if (solutions++ == 0) {
                StringBuilder b = new StringBuilder();
                for (int c : columns) {
                    for (int i = 0; i < columns.length; i++) {
                        b.append(i == c ? 'Q' : '.');
                    }
                    b.append('\n');
                }
                first = b.toString();
            }
            return;
        }
        for (int c = 0; c < columns.length; c++) {
            if (safe(columns, row, c)) {
                columns[row] = c;
                place(columns, row + 1);
            }
        }
    }

    static boolean safe(int[] columns, int row, int c) {
        for (int r = 0; r < row; r++) {
            int d = columns[r] - c;
            if (d == 0 || d == row - r || d == r - row) {
                return false;
            }
        }
        return true;
    }

    static int count(int all, int cols, int left, int right) {
        if (cols == all) {
            return 1;
        }
        int n = 0;
        for (int free = all & ~(cols | left | right); free != 0; free &= free - 1) {
            int bit = free & -free;
            n += count(all, cols | bit, (left | bit) << 1, (right | bit) >> 1);
        }
        return n;
    }

    public static void main(String[] args) {
        for (int n = 1; n <= 8; n++) {
            solutions = 0;
            first = "none\n";
            place(new int[n], 0);
            System.out.println(n + ": " + solutions + " " + count((1 << n) - 1, 0, 0, 0));
        }
        System.out.print(first);
        System.out.println(count((1 << 10) - 1, 0, 0, 0));
    }
}
