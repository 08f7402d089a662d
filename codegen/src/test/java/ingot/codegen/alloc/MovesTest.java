package ingot.codegen.alloc;

import ingot.abi.Kind;
import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

import static org.assertj.core.api.Assertions.assertThat;

/// Random sets of moves between registers, slots and constants, carried out one after another: every place ends with what its source held before.
class MovesTest {
    private static final int SCRATCH = 11;
    private static final int[] PLACES = {0, 1, 2, 3, 16, 17, 18, Place.SPILL, Place.SPILL + 1, Place.OUTGOING, Place.PINNED + 2};

    @Test
    void happenAtOnce() {
        var random = new Random(1);
        for (int round = 0; round < 5000; round++) {
            var before = new HashMap<Integer, Integer>();
            for (int place : PLACES) {
                before.put(place, 1000 + place);
            }
            var expected = new HashMap<>(before);
            var moves = new Moves();
            int[] targets = PLACES.clone();
            shuffle(targets, random);
            for (int target : Arrays.copyOf(targets, random.nextInt(targets.length + 1))) {
                int source = random.nextInt(6) == 0 ? -1 - random.nextInt(3) : PLACES[random.nextInt(PLACES.length)];
                moves.add(Kind.LONG, target, source);
                expected.put(target, source < 0 ? source : before.get(source));
            }
            assertThat(run(moves, before)).isEqualTo(expected);
        }
    }

    private static Map<Integer, Integer> run(Moves moves, Map<Integer, Integer> places) {
        moves.flush(new Moves.Sink() {
            @Override
            public void move(Kind kind, int to, int from) {
                places.put(to, from < 0 ? Integer.valueOf(from) : places.get(from));
            }

            @Override
            public int scratch(Kind kind, int from) {
                places.put(SCRATCH, places.get(from));
                return SCRATCH;
            }
        });
        places.remove(SCRATCH);
        return places;
    }

    private static void shuffle(int[] array, Random random) {
        for (int i = array.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swapped = array[i];
            array[i] = array[j];
            array[j] = swapped;
        }
    }
}
