/// A discrete event simulation of a bank with queues, priorities and statistics; deterministic pseudo-random times.
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.TreeMap;

class EventSimulation {
    sealed interface Event permits Arrival, Departure, Break {
        double time();
    }

    record Arrival(double time, int customer) implements Event {
    }

    record Departure(double time, int customer, int teller) implements Event {
    }

    record Break(double time, int teller, double length) implements Event {
    }

    static final class Lcg {
        private long state;

        Lcg(long seed) {
            state = seed;
        }

        double next() {
            state = state * 6364136223846793005L + 1442695040888963407L;
            return (state >>> 11) * 0x1.0p-53;
        }

        double exponential(double mean) {
            return -mean * StrictMath.log(1 - next());
        }
    }

    private final PriorityQueue<Event> events = new PriorityQueue<>(Comparator.comparingDouble(Event::time).thenComparing(e -> e.getClass().getSimpleName()));
    private final Queue<Integer> waiting = new ArrayDeque<>();
    private final double[] arrived = new double[1000];
    private final boolean[] busy;
    private final double[] onBreakUntil;
    private final Lcg random;
    private final List<Double> waits = new ArrayList<>();
    private final TreeMap<Integer, Integer> queueLengths = new TreeMap<>();
    private int served, longest;

    EventSimulation(int tellers, long seed) {
        busy = new boolean[tellers];
        onBreakUntil = new double[tellers];
        random = new Lcg(seed);
    }

    void run(int customers, double meanGap, double meanService) {
        double t = 0;
        for (int i = 0; i < customers; i++) {
            t += random.exponential(meanGap);
            events.add(new Arrival(t, i));
        }
        for (int i = 0; i < busy.length; i++) {
            events.add(new Break(10 * (i + 1), i, 5));
        }
        while (!events.isEmpty()) {
            Event e = events.poll();
            switch (e) {
                case Arrival(double time, int customer) -> {
                    arrived[customer] = time;
                    waiting.add(customer);
                    longest = Math.max(longest, waiting.size());
                }
                case Departure(double _, int _, int teller) -> {
                    busy[teller] = false;
                    served++;
                }
                case Break(double time, int teller, double length) when !busy[teller] -> onBreakUntil[teller] = time + length;
                case Break b -> events.add(new Break(b.time() + 1, b.teller(), b.length()));
            }
            queueLengths.merge(waiting.size(), 1, Integer::sum);
            serve(e.time(), meanService);
        }
    }

    private void serve(double now, double meanService) {
        for (int i = 0; i < busy.length && !waiting.isEmpty(); i++) {
            if (!busy[i] && onBreakUntil[i] <= now) {
                int customer = waiting.poll();
                busy[i] = true;
                waits.add(now - arrived[customer]);
                events.add(new Departure(now + random.exponential(meanService), customer, i));
            }
        }
    }

    public static void main(String[] args) {
        for (int tellers = 1; tellers <= 3; tellers++) {
            EventSimulation s = new EventSimulation(tellers, 42);
            s.run(300, 1.0, 1.6);
            double total = 0, max = 0;
            for (double w : s.waits) {
                total += w;
                max = Math.max(max, w);
            }
            System.out.println(tellers + " tellers: served " + s.served + ", mean wait " + Math.round(total / s.waits.size() * 1000) / 1000.0 + ", longest " + Math.round(max * 1000) / 1000.0 + ", queue " + s.longest);
            System.out.println(s.queueLengths.headMap(6));
        }
    }
}
