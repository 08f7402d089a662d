package ingot.runtime.except;

/// How HotSpot writes classes, modules and loaders in messages.
final class ClassText {
    private ClassText() {
    }

    /// The message of a failed cast.
    static String castFailure(Class<?> from, Class<?> to) {
        StringBuilder text = new StringBuilder().append("class ").append(from.getName()).append(" cannot be cast to class ").append(to.getName()).append(" (");
        if (from.getModule() == to.getModule()) {
            text.append(from.getName()).append(" and ").append(to.getName()).append(" are in ");
            place(text, to);
        } else {
            text.append(from.getName()).append(" is in ");
            place(text, from);
            text.append("; ").append(to.getName()).append(" is in ");
            place(text, to);
        }
        return text.append(')').toString();
    }

    private static void place(StringBuilder text, Class<?> type) {
        Module module = type.getModule();
        if (module.isNamed()) {
            text.append("module ").append(module.getName());
        } else {
            text.append("unnamed module");
        }
        ClassLoader loader = module.getClassLoader();
        text.append(" of loader '").append(loader == null ? "bootstrap" : loader.getName()).append('\'');
    }
}
