/// A sudoku solver by constraint propagation and search, with bit sets.
import java.util.Arrays;

class Sudoku {
    private final int[] cells;
    private int guesses;

    Sudoku(int[] cells) {
        this.cells = cells;
    }

    static int[] parse(String s) {
        int[] c = new int[81];
        for (int i = 0; i < 81; i++) {
            c[i] = s.charAt(i) == '.' ? 0x1ff : 1 << s.charAt(i) - '1';
        }
        return c;
    }

    boolean propagate() {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int i = 0; i < 81; i++) {
                if (cells[i] == 0) {
                    return false;
                }
                if (Integer.bitCount(cells[i]) == 1) {
                    for (int j = 0; j < 81; j++) {
                        if (i != j && related(i, j) && (cells[j] & cells[i]) != 0) {
                            cells[j] &= ~cells[i];
                            changed = true;
                            if (cells[j] == 0) {
                                return false;
                            }
                        }
                    }
                }
            }
        }
        return true;
    }

    static boolean related(int i, int j) {
        int ri = i / 9, ci = i % 9, rj = j / 9, cj = j % 9;
        return ri == rj || ci == cj || ri / 3 == rj / 3 && ci / 3 == cj / 3;
    }

    boolean solve() {
        if (!propagate()) {
            return false;
        }
        int best = -1;
        for (int i = 0; i < 81; i++) {
            int n = Integer.bitCount(cells[i]);
            if (n > 1 && (best < 0 || n < Integer.bitCount(cells[best]))) {
                best = i;
            }
        }
        if (best < 0) {
            return true;
        }
        int[] saved = cells.clone();
        for (int bits = saved[best]; bits != 0; bits &= bits - 1) {
            guesses++;
            cells[best] = Integer.lowestOneBit(bits);
            if (solve()) {
                return true;
            }
            System.arraycopy(saved, 0, cells, 0, 81);
        }
        return false;
    }

    @Override
    public String toString() {
        StringBuilder b = new StringBuilder();
        for (int i = 0; i < 81; i++) {
            b.append(Integer.bitCount(cells[i]) == 1 ? (char) ('1' + Integer.numberOfTrailingZeros(cells[i])) : '.').append(i % 9 == 8 ? "\n" : i % 3 == 2 ? " " : "");
        }
        return b.toString();
    }

    public static void main(String[] args) {
        String[] puzzles = {"53..7....6..195....98....6.8...6...34..8.3..17...2...6.6....28....419..5....8..79",
            "8..........36......7..9.2...5...7.......457.....1...3...1....68..85...1..9....4..", "1".repeat(2) + ".".repeat(79)};
        for (String p : puzzles) {
            Sudoku s = new Sudoku(parse(p));
            System.out.println(s.solve() + " " + s.guesses);
            if (s.guesses < 10_000 && Arrays.stream(s.cells).allMatch(c -> Integer.bitCount(c) == 1)) {
                System.out.print(s);
            }
        }
    }
}
