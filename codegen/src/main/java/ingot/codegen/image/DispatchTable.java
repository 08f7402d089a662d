package ingot.codegen.image;

import ingot.analysis.ClosedProgram;
import ingot.world.Method;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// One table for all dispatched calls, by row displacement: the cells of a selector (one per live receiver type, at the type's number) are shifted
/// until none collides with a cell of another selector. First fit, selectors with many cells first (Driesen and Hölzle, OOPSLA 1995).
final class DispatchTable {
    private final Map<Method, Integer> displacements = new HashMap<>();
    private final List<Method> cells = new ArrayList<>();

    DispatchTable(ClosedProgram program, TypeNumbering numbering, Collection<Method> selectors) {
        record Row(Method selector, int[] numbers, Method[] targets) {}
        var rows = new ArrayList<Row>();
        for (Method selector : selectors) {
            var numbers = new ArrayList<Integer>();
            var targets = new ArrayList<Method>();
            for (int i = 0; i < numbering.types().size(); i++) {
                if (numbering.isAllocated(i)) {
                    Method target = program.dispatch(numbering.types().get(i), selector);
                    if (target != null) {
                        numbers.add(i);
                        targets.add(target);
                    }
                }
            }
            rows.add(new Row(selector, numbers.stream().mapToInt(Integer::intValue).toArray(), targets.toArray(Method[]::new)));
        }
        rows.sort(Comparator.<Row>comparingInt(row -> -row.numbers.length).thenComparing(row -> row.selector.toString()));
        var used = new BitSet();
        for (Row row : rows) {
            // The displacement may be negative: only the cells must lie inside the table.
            int displacement = row.numbers.length == 0 ? 0 : -row.numbers[0];
            while (collides(used, row.numbers, displacement)) {
                displacement++;
            }
            displacements.put(row.selector, displacement);
            for (int i = 0; i < row.numbers.length; i++) {
                int cell = row.numbers[i] + displacement;
                used.set(cell);
                while (cells.size() <= cell) {
                    cells.add(null);
                }
                cells.set(cell, row.targets[i]);
            }
        }
    }

    private static boolean collides(BitSet used, int[] numbers, int displacement) {
        for (int number : numbers) {
            if (used.get(number + displacement)) {
                return true;
            }
        }
        return false;
    }

    /// Added to a type's number it gives the index of the cell.
    int displacement(Method selector) {
        return displacements.get(selector);
    }

    /// What the cells hold; null where no call can come.
    List<Method> cells() {
        return cells;
    }
}
