/// Classes by name, through the loaders that a program can ask for.
public class Loading {
    static class Plugin {
        static {
            System.out.println("plugin is initialised");
        }

        @Override
        public String toString() {
            return "a plugin";
        }
    }

    private static void attempt(String name, ClassLoader loader) {
        try {
            Class<?> loaded = loader.loadClass(name);
            System.out.println(name + ": " + loaded.getName() + " " + (loaded.getClassLoader() == null ? "bootstrap" : "program"));
        } catch (ClassNotFoundException e) {
            System.out.println(name + ": " + e.getMessage());
        }
    }

    public static void main(String[] args) throws ReflectiveOperationException {
        ClassLoader loader = ClassLoader.getSystemClassLoader();
        System.out.println(loader == Loading.class.getClassLoader());
        System.out.println(loader == Thread.currentThread().getContextClassLoader());
        attempt("java.util.ArrayList", loader);
        attempt("Loading$Plugin", loader);
        attempt("no.such.Thing", loader);
        attempt("java.util.TreeMap", loader.getParent());
        Class<?> plugin = Class.forName("Loading$Plugin", false, loader);
        System.out.println("found " + plugin.getSimpleName());
        System.out.println(plugin.getDeclaredConstructor().newInstance());
        System.out.println(Class.forName("Loading$Plugin") == plugin);
        try {
            Class.forName("no.such.Thing", true, loader);
        } catch (ClassNotFoundException e) {
            System.out.println(e);
        }
    }
}
