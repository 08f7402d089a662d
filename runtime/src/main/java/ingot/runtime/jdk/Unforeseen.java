package ingot.runtime.jdk;

import java.lang.annotation.Annotation;
import java.util.Map;

/// Errors of reflection that the build did not foresee.
final class Unforeseen {
    private Unforeseen() {
    }

    static Map<Class<? extends Annotation>, Annotation> annotations(Map<Class<? extends Annotation>, Annotation> found, Object member) {
        if (found == null) {
            throw new UnsupportedOperationException("the annotations of ".concat(member.toString()).concat(" were not registered for reflection when the program was built"));
        }
        return found;
    }
}
