/// Design patterns in plain Java: visitor, observer, strategy, decorator, builder, command with undo, chain, memento, proxy.
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

class Visitors {
    interface Visitor<R> {
        R file(FileNode f);

        R folder(Folder f);
    }

    static abstract class NodeBase {
        final String name;

        NodeBase(String name) {
            this.name = name;
        }

        abstract <R> R accept(Visitor<R> v);
    }

    static class FileNode extends NodeBase {
        final int size;

        FileNode(String name, int size) {
            super(name);
            this.size = size;
        }

        @Override
        <R> R accept(Visitor<R> v) {
            return v.file(this);
        }
    }

    static class Folder extends NodeBase {
        final List<NodeBase> children = new ArrayList<>();

        Folder(String name, NodeBase... nodes) {
            super(name);
            children.addAll(List.of(nodes));
        }

        @Override
        <R> R accept(Visitor<R> v) {
            return v.folder(this);
        }
    }

    static class Size implements Visitor<Integer> {
        @Override
        public Integer file(FileNode f) {
            return f.size;
        }

        @Override
        public Integer folder(Folder f) {
            int s = 0;
            for (NodeBase n : f.children) {
                s += n.accept(this);
            }
            return s;
        }
    }

    static class Print implements Visitor<Void> {
        private String indent = "";

        @Override
        public Void file(FileNode f) {
            System.out.println(indent + f.name + " " + f.size);
            return null;
        }

        @Override
        public Void folder(Folder f) {
            System.out.println(indent + f.name + "/");
            String saved = indent;
            indent += "  ";
            f.children.forEach(n -> n.accept(this));
            indent = saved;
            return null;
        }
    }

    interface Text {
        String render();

        default Text bold() {
            return () -> "*" + render() + "*";
        }

        default Text quoted() {
            Text inner = this;
            return new Text() {
                @Override
                public String render() {
                    return "'" + inner.render() + "'";
                }
            };
        }
    }

    static class Editor {
        private final StringBuilder text = new StringBuilder();
        private final Deque<Runnable> undo = new ArrayDeque<>();

        Editor type(String s) {
            int at = text.length();
            text.append(s);
            undo.push(() -> text.setLength(at));
            return this;
        }

        Editor erase(int n) {
            String gone = text.substring(text.length() - n);
            text.setLength(text.length() - n);
            undo.push(() -> text.append(gone));
            return this;
        }

        boolean undo() {
            if (undo.isEmpty()) {
                return false;
            }
            undo.pop().run();
            return true;
        }
    }

    static <T> Supplier<T> memoized(Supplier<T> s) {
        return new Supplier<>() {
            private T value;
            private boolean done;

            @Override
            public T get() {
                if (!done) {
                    value = s.get();
                    done = true;
                }
                return value;
            }
        };
    }

    static abstract class Support {
        private Support next;

        Support then(Support n) {
            if (next == null) {
                next = n;
            } else {
                next.then(n);
            }
            return this;
        }

        String handle(int level) {
            return accepts(level) ? getClass().getSimpleName() : next == null ? "nobody" : next.handle(level);
        }

        abstract boolean accepts(int level);
    }

    static class Desk extends Support {
        @Override
        boolean accepts(int level) {
            return level < 2;
        }
    }

    static class Engineer extends Support {
        @Override
        boolean accepts(int level) {
            return level < 5;
        }
    }

    public static void main(String[] args) {
        Folder root = new Folder("root", new FileNode("a", 10), new Folder("sub", new FileNode("b", 20), new Folder("empty")), new FileNode("c", 5));
        System.out.println(root.accept(new Size()));
        root.accept(new Print());
        System.out.println(((Text) () -> "text").bold().quoted().bold().render());
        Editor e = new Editor().type("hello").type(" world").erase(3).type("!");
        StringBuilder history = new StringBuilder();
        do {
            history.append('[').append(e.text).append(']');
        } while (e.undo());
        System.out.println(history);
        int[] calls = {0};
        Supplier<Integer> m = memoized(() -> ++calls[0] * 100);
        System.out.println(m.get() + m.get() + calls[0]);
        Support s = new Desk().then(new Engineer());
        System.out.println(s.handle(1) + " " + s.handle(3) + " " + s.handle(9));
        Map<String, List<Runnable>> bus = new HashMap<>();
        List<String> seen = new ArrayList<>();
        for (String topic : new String[] {"x", "y", "x"}) {
            bus.computeIfAbsent(topic, k -> new ArrayList<>()).add(() -> seen.add(topic + seen.size()));
        }
        bus.get("x").forEach(Runnable::run);
        bus.getOrDefault("z", List.of()).forEach(Runnable::run);
        System.out.println(seen);
    }
}
