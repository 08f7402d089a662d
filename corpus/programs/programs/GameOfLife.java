/// Conway's life on a torus, printed, with a hash over many generations.
import java.util.HashSet;
import java.util.Set;

class GameOfLife {
    private final boolean[][] cells;
    private final int rows, columns;

    GameOfLife(int rows, int columns) {
        this.rows = rows;
        this.columns = columns;
        cells = new boolean[rows][columns];
    }

    static GameOfLife parse(String text, int rows, int columns) {
        GameOfLife g = new GameOfLife(rows, columns);
        String[] lines = text.split("\n");
        for (int r = 0; r < lines.length; r++) {
            for (int c = 0; c < lines[r].length(); c++) {
                g.cells[r + 1][c + 1] = lines[r].charAt(c) == '#';
            }
        }
        return g;
    }

    int neighbours(int r, int c) {
        int n = 0;
        for (int dr = -1; dr <= 1; dr++) {
            for (int dc = -1; dc <= 1; dc++) {
                if ((dr != 0 || dc != 0) && cells[Math.floorMod(r + dr, rows)][Math.floorMod(c + dc, columns)]) {
                    n++;
                }
            }
        }
        return n;
    }

    GameOfLife next() {
        GameOfLife g = new GameOfLife(rows, columns);
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                int n = neighbours(r, c);
                g.cells[r][c] = n == 3 || n == 2 && cells[r][c];
            }
        }
        return g;
    }

    @Override
    public String toString() {
        StringBuilder b = new StringBuilder();
        for (boolean[] row : cells) {
            for (boolean cell : row) {
                b.append(cell ? '#' : '.');
            }
            b.append('\n');
        }
        return b.toString();
    }

    public static void main(String[] args) {
        GameOfLife glider = parse(".#.\n..#\n###", 8, 8);
        for (int i = 0; i < 3; i++) {
            System.out.println(glider);
            glider = glider.next();
        }
        GameOfLife acorn = parse(".#.....\n...#...\n##..###", 40, 60);
        Set<String> seen = new HashSet<>();
        int generation = 0;
        int alive = 0;
        while (generation < 150 && seen.add(acorn.toString())) {
            acorn = acorn.next();
            generation++;
            alive += acorn.toString().replace(".", "").replace("\n", "").length();
        }
        System.out.println(generation + " " + alive + " " + acorn.toString().hashCode());
    }
}
