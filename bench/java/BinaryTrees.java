/// Perfect binary trees, made and dropped (after Boehm's GCBench): allocation and collection.
final class BinaryTrees {
    private static final int LEAST = 4;
    private static final int MOST = 18;

    private static final class Node {
        final Node left, right;

        Node(Node left, Node right) {
            this.left = left;
            this.right = right;
        }

        int check() {
            return left == null ? 1 : 1 + left.check() + right.check();
        }
    }

    private static Node tree(int depth) {
        return depth == 0 ? new Node(null, null) : new Node(tree(depth - 1), tree(depth - 1));
    }

    private static String run() {
        long sum = tree(MOST + 1).check();
        Node kept = tree(MOST);
        for (int depth = LEAST; depth <= MOST; depth += 2) {
            int count = 1 << MOST - depth + LEAST;
            for (int i = 0; i < count; i++) {
                sum += tree(depth).check();
            }
        }
        return "binary-trees " + (sum + kept.check());
    }

    public static void main(String[] args) {
        int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 1;
        String result = "";
        for (int i = 0; i < rounds; i++) {
            long start = System.nanoTime();
            result = run();
            if (rounds > 1) {
                System.err.println(System.nanoTime() - start);
            }
        }
        System.out.println(result);
    }
}
