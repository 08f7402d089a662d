/// Trees of several kinds: binary search tree with deletion, AVL, a trie, a segment tree; many short-lived objects.
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

class BinaryTrees {
    static final class Node {
        int key, height = 1;
        Node left, right;

        Node(int key) {
            this.key = key;
        }
    }

    static int height(Node n) {
        return n == null ? 0 : n.height;
    }

    static Node fix(Node n) {
        n.height = 1 + Math.max(height(n.left), height(n.right));
        int balance = height(n.left) - height(n.right);
        if (balance > 1) {
            if (height(n.left.left) < height(n.left.right)) {
                n.left = rotateLeft(n.left);
            }
            return rotateRight(n);
        }
        if (balance < -1) {
            if (height(n.right.right) < height(n.right.left)) {
                n.right = rotateRight(n.right);
            }
            return rotateLeft(n);
        }
        return n;
    }

    static Node rotateRight(Node n) {
        Node l = n.left;
        n.left = l.right;
        l.right = fix(n);
        return fix(l);
    }

    static Node rotateLeft(Node n) {
        Node r = n.right;
        n.right = r.left;
        r.left = fix(n);
        return fix(r);
    }

    static Node insert(Node n, int key) {
        if (n == null) {
            return new Node(key);
        }
        if (key < n.key) {
            n.left = insert(n.left, key);
        } else if (key > n.key) {
            n.right = insert(n.right, key);
        }
        return fix(n);
    }

    static Node delete(Node n, int key) {
        if (n == null) {
            return null;
        }
        if (key < n.key) {
            n.left = delete(n.left, key);
        } else if (key > n.key) {
            n.right = delete(n.right, key);
        } else if (n.left == null) {
            return n.right;
        } else if (n.right == null) {
            return n.left;
        } else {
            Node next = n.right;
            while (next.left != null) {
                next = next.left;
            }
            n.key = next.key;
            n.right = delete(n.right, next.key);
        }
        return fix(n);
    }

    static void walk(Node n, IntConsumer c) {
        if (n != null) {
            walk(n.left, c);
            c.accept(n.key);
            walk(n.right, c);
        }
    }

    static class Trie {
        final Trie[] next = new Trie[26];
        int count;

        void add(String w) {
            Trie t = this;
            for (char c : w.toCharArray()) {
                if (t.next[c - 'a'] == null) {
                    t.next[c - 'a'] = new Trie();
                }
                t = t.next[c - 'a'];
            }
            t.count++;
        }

        void collect(String prefix, List<String> out) {
            if (count > 0) {
                out.add(prefix + count);
            }
            for (int i = 0; i < 26; i++) {
                if (next[i] != null) {
                    next[i].collect(prefix + (char) ('a' + i), out);
                }
            }
        }
    }

    record Full(Full left, Full right) {
        static Full make(int depth) {
            return depth == 0 ? new Full(null, null) : new Full(make(depth - 1), make(depth - 1));
        }

        int check() {
            return left == null ? 1 : 1 + left.check() + right.check();
        }
    }

    public static void main(String[] args) {
        Node root = null;
        for (int i = 0; i < 1000; i++) {
            root = insert(root, i * 619 % 1009);
        }
        int[] stats = new int[3];
        walk(root, k -> {
            stats[0]++;
            stats[1] += k >= stats[2] ? 0 : 1;
            stats[2] = k;
        });
        System.out.println(stats[0] + " " + stats[1] + " " + height(root));
        for (int i = 0; i < 1009; i += 2) {
            root = delete(root, i);
        }
        stats[0] = 0;
        walk(root, k -> stats[0]++);
        System.out.println(stats[0] + " " + height(root) + " " + root.key);
        Trie trie = new Trie();
        for (String w : "to tea ten i in inn to tea a".split(" ")) {
            trie.add(w);
        }
        List<String> words = new ArrayList<>();
        trie.collect("", words);
        System.out.println(words);
        int total = 0;
        Full longLived = Full.make(12);
        for (int d = 4; d <= 12; d += 2) {
            for (int i = 0; i < 1 << 14 - d; i++) {
                total += Full.make(d).check();
            }
        }
        System.out.println(total + " " + longLived.check());
        int[] segment = new int[2 * 256];
        for (int i = 0; i < 256; i++) {
            segment[256 + i] = i * 37 % 101;
        }
        for (int i = 255; i > 0; i--) {
            segment[i] = Math.max(segment[2 * i], segment[2 * i + 1]);
        }
        int best = 0;
        for (int l = 256 + 10, r = 256 + 30; l < r; l /= 2, r /= 2) {
            if ((l & 1) == 1) {
                best = Math.max(best, segment[l++]);
            }
            if ((r & 1) == 1) {
                best = Math.max(best, segment[--r]);
            }
        }
        System.out.println(best);
    }
}
