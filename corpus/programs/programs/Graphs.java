/// Graph algorithms: Dijkstra, breadth and depth first, topological order, strongly connected components, Kruskal, Floyd.
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;

class Graphs {
    record Edge(int from, int to, int weight) {
    }

    final int n;
    final List<List<Edge>> out = new ArrayList<>();

    Graphs(int n) {
        this.n = n;
        for (int i = 0; i < n; i++) {
            out.add(new ArrayList<>());
        }
    }

    void edge(int a, int b, int w) {
        out.get(a).add(new Edge(a, b, w));
    }

    int[] dijkstra(int start) {
        int[] d = new int[n];
        Arrays.fill(d, Integer.MAX_VALUE);
        d[start] = 0;
        PriorityQueue<int[]> queue = new PriorityQueue<>(Comparator.comparingInt(x -> x[1]));
        queue.add(new int[] {start, 0});
        while (!queue.isEmpty()) {
            int[] top = queue.poll();
            if (top[1] > d[top[0]]) {
                continue;
            }
            for (Edge e : out.get(top[0])) {
                int candidate = top[1] + e.weight;
                if (candidate < d[e.to]) {
                    d[e.to] = candidate;
                    queue.add(new int[] {e.to, candidate});
                }
            }
        }
        return d;
    }

    List<Integer> breadthFirst(int start) {
        List<Integer> order = new ArrayList<>();
        boolean[] seen = new boolean[n];
        Deque<Integer> queue = new ArrayDeque<>(List.of(start));
        seen[start] = true;
        while (!queue.isEmpty()) {
            int v = queue.poll();
            order.add(v);
            for (Edge e : out.get(v)) {
                if (!seen[e.to]) {
                    seen[e.to] = true;
                    queue.add(e.to);
                }
            }
        }
        return order;
    }

    List<Integer> topological() {
        int[] in = new int[n];
        out.forEach(l -> l.forEach(e -> in[e.to]++));
        PriorityQueue<Integer> ready = new PriorityQueue<>();
        for (int i = 0; i < n; i++) {
            if (in[i] == 0) {
                ready.add(i);
            }
        }
        List<Integer> order = new ArrayList<>();
        while (!ready.isEmpty()) {
            int v = ready.poll();
            order.add(v);
            for (Edge e : out.get(v)) {
                if (--in[e.to] == 0) {
                    ready.add(e.to);
                }
            }
        }
        if (order.size() < n) {
            throw new IllegalStateException("cycle after " + order);
        }
        return order;
    }

    private int counter;
    private int[] index, low;
    private boolean[] onStack;
    private final Deque<Integer> stack = new ArrayDeque<>();
    private final List<List<Integer>> components = new ArrayList<>();

    List<List<Integer>> components() {
        index = new int[n];
        low = new int[n];
        onStack = new boolean[n];
        for (int i = 0; i < n; i++) {
            if (index[i] == 0) {
                connect(i);
            }
        }
        return components;
    }

    private void connect(int v) {
        index[v] = low[v] = ++counter;
        stack.push(v);
        onStack[v] = true;
        for (Edge e : out.get(v)) {
            if (index[e.to] == 0) {
                connect(e.to);
                low[v] = Math.min(low[v], low[e.to]);
            } else if (onStack[e.to]) {
                low[v] = Math.min(low[v], index[e.to]);
            }
        }
        if (low[v] == index[v]) {
            List<Integer> c = new ArrayList<>();
            int w;
            do {
                w = stack.pop();
                onStack[w] = false;
                c.add(w);
            } while (w != v);
            Collections.sort(c);
            components.add(c);
        }
    }

    int spanningTree() {
        int[] parent = new int[n];
        Arrays.setAll(parent, i -> i);
        List<Edge> edges = new ArrayList<>();
        out.forEach(edges::addAll);
        edges.sort(Comparator.comparingInt(Edge::weight));
        int total = 0;
        for (Edge e : edges) {
            int a = find(parent, e.from), b = find(parent, e.to);
            if (a != b) {
                parent[a] = b;
                total += e.weight;
            }
        }
        return total;
    }

    private static int find(int[] parent, int v) {
        while (parent[v] != v) {
            v = parent[v] = parent[parent[v]];
        }
        return v;
    }

    public static void main(String[] args) {
        Graphs g = new Graphs(12);
        for (int i = 0; i < 12; i++) {
            g.edge(i, (i * 5 + 1) % 12, i % 4 + 1);
            g.edge(i, (i * 7 + 3) % 12, i % 3 + 2);
        }
        System.out.println(Arrays.toString(g.dijkstra(0)));
        System.out.println(g.breadthFirst(0) + " " + g.components() + " " + g.spanningTree());
        Graphs dag = new Graphs(10);
        for (int i = 0; i < 10; i++) {
            for (int j = i + 1; j < 10; j++) {
                if ((i * j + i + j) % 4 == 1) {
                    dag.edge((i * 3) % 10, (j * 3) % 10, 1);
                }
            }
        }
        try {
            System.out.println(dag.topological());
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage());
        }
        try {
            g.topological();
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage());
        }
        int[][] d = new int[12][];
        for (int i = 0; i < 12; i++) {
            d[i] = g.dijkstra(i);
        }
        System.out.println(Arrays.deepHashCode(d));
    }
}
