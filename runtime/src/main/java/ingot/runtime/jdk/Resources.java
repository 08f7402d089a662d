package ingot.runtime.jdk;

import ingot.runtime.Machine;
import ingot.runtime.Memory;

import java.net.URL;

import jdk.internal.loader.ClassLoaders;
import sun.net.www.ParseUtil;

/// The resources of the closed world. The image writer lists those that the program may ask for at "ingot.resources": addresses of [Resource] objects, u32, by key.
/// A look-up whose name the compiler knows finds it here, or there is none. Where it does not know a name, all files of the class path are listed, and besides them
/// keys for what could be asked for and is not: "sun/*", "*.class".
final class Resources {
    /// How keys of the look-ups of a module begin.
    static final String MODULES = "jrt:/";

    private Resources() {
    }

    /// The first resource of a key, or null. When an image is built, and for programs in the evaluator, World answers instead.
    private static Resource find(String key) {
        long table = Machine.symbol("ingot.resources");
        int low = 0;
        int high = Memory.getInt(Machine.symbol("ingot.resources.count")) - 1;
        while (low <= high) {
            int middle = low + high >>> 1;
            Resource found = (Resource) Machine.objectAt(Memory.getInt(table + 4L * middle) & 0xffff_ffffL);
            int order = found.key.compareTo(key);
            if (order == 0) {
                return found;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return null;
    }

    /// Null if there is none; an error if there may be one that is not in the image.
    private static Resource known(String key) {
        Resource found = find(key);
        if (found == null ? isRefused(key) : found.content == null) {
            throw new UnsupportedOperationException("the resource ".concat(key).concat(" was not foreseen when the program was built"));
        }
        return found;
    }

    private static boolean isRefused(String key) {
        if (key.endsWith(".class") && find("*.class") != null) {
            return true;
        }
        for (int slash = key.indexOf('/'); slash >= 0; slash = key.indexOf('/', slash + 1)) {
            if (find(key.substring(0, slash + 1).concat("*")) != null) {
                return true;
            }
        }
        return false;
    }

    /// What a loader of the class library finds, its parents included: modules come first.
    static Resource visible(String name, ClassLoader loader) {
        Resource found = known(name);
        return found == null || found.module != null || loader == ClassLoaders.appClassLoader() ? found : null;
    }

    /// What a loader of the class library finds itself. Which modules are the platform loader's the image does not know: the boot loader has them all.
    static Resource own(String name, ClassLoader loader) {
        if (loader == ClassLoaders.platformClassLoader()) {
            return null;
        }
        boolean installed = loader != ClassLoaders.appClassLoader();
        Resource found = known(name);
        while (found != null && (found.module != null) != installed) {
            found = found.next;
        }
        return found;
    }

    /// A module's own look-up.
    ///
    /// @param module null for the class path
    static Resource ofModule(String module, String name, ClassLoader loader) {
        return module == null ? own(name, loader) : known(MODULES.concat(module).concat("/").concat(name));
    }

    /// Of a URL as [Resource#url] makes it; null if there is none.
    static Resource at(URL url) {
        String path = ParseUtil.decode(url.getPath());
        if (path.isEmpty()) {
            return null;
        }
        if (url.getProtocol().equals("resource")) {
            return at(find(path.substring(1)), null, url.getRef() == null ? "0" : url.getRef());
        }
        Resource found = find("jrt:".concat(path));
        int slash = path.indexOf('/', 1);
        return found != null || slash < 0 ? found : at(find(path.substring(slash + 1)), path.substring(1, slash), "0");
    }

    private static Resource at(Resource first, String module, String index) {
        for (Resource found = first; found != null; found = found.next) {
            if (found.content != null && (module == null ? found.module == null && index.equals(String.valueOf(found.index)) : module.equals(found.module))) {
                return found;
            }
        }
        return null;
    }
}
