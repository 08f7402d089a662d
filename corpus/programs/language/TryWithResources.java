/// try-with-resources: order of closing, suppressed exceptions, null resources, existing variables, nested failures.
class TryWithResources {
    static class Resource implements AutoCloseable {
        final String name;
        final boolean failsOnClose;

        Resource(String name) {
            this(name, false);
        }

        Resource(String name, boolean failsOnClose) {
            this.name = name;
            this.failsOnClose = failsOnClose;
            System.out.println("open " + name);
        }

        @Override
        public void close() {
            System.out.println("close " + name);
            if (failsOnClose) {
                throw new IllegalStateException("close of " + name);
            }
        }
    }

    static Resource broken(String name) {
        throw new IllegalArgumentException("cannot open " + name);
    }

    static void report(Throwable t) {
        System.out.println("caught " + t);
        for (Throwable s : t.getSuppressed()) {
            System.out.println("  suppressed " + s);
        }
    }

    static int returns() {
        try (Resource r = new Resource("returning")) {
            return r.name.length();
        } finally {
            System.out.println("finally after close");
        }
    }

    public static void main(String[] args) {
        try (Resource a = new Resource("a"); Resource b = new Resource("b")) {
            System.out.println("body " + a.name + b.name);
        }
        try (Resource a = new Resource("a", true); Resource b = new Resource("b", true)) {
            throw new RuntimeException("body");
        } catch (RuntimeException e) {
            report(e);
        }
        try (Resource a = new Resource("a", true); Resource b = new Resource("b", true)) {
            System.out.println("quiet body");
        } catch (RuntimeException e) {
            report(e);
        }
        try (Resource a = new Resource("a"); Resource b = broken("b")) {
            System.out.println("not reached " + a + b);
        } catch (RuntimeException e) {
            report(e);
        }
        try (Resource none = null) {
            System.out.println("null resource " + none);
        }
        Resource outer = new Resource("outer");
        try (outer) {
            System.out.println("existing variable");
        }
        System.out.println(returns());
        for (int i = 0; i < 3; i++) {
            try (Resource r = new Resource("loop" + i)) {
                if (i == 1) {
                    continue;
                }
                if (i == 2) {
                    break;
                }
                System.out.println("iteration " + r.name);
            }
        }
        Exception self = new Exception("self");
        try {
            self.addSuppressed(self);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        try {
            self.addSuppressed(null);
        } catch (NullPointerException e) {
            System.out.println(e.getMessage());
        }
    }
}
