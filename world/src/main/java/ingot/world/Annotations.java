package ingot.world;

import java.lang.classfile.Annotation;
import java.lang.classfile.AnnotationValue;
import java.lang.classfile.AttributedElement;
import java.lang.classfile.Attributes;
import java.util.ArrayList;
import java.util.List;

/// Annotations of a class file element, whatever their retention.
final class Annotations {
    private Annotations() {
    }

    static List<Annotation> of(AttributedElement element) {
        var all = new ArrayList<Annotation>();
        element.findAttribute(Attributes.runtimeVisibleAnnotations()).ifPresent(a -> all.addAll(a.annotations()));
        element.findAttribute(Attributes.runtimeInvisibleAnnotations()).ifPresent(a -> all.addAll(a.annotations()));
        return all;
    }

    static boolean has(AttributedElement element, String descriptor) {
        for (var annotation : of(element)) {
            if (annotation.className().equalsString(descriptor)) {
                return true;
            }
        }
        return false;
    }

    /// The string element "value" of an annotation, or null if the annotation is absent.
    static String value(AttributedElement element, String descriptor) {
        for (var annotation : of(element)) {
            if (annotation.className().equalsString(descriptor)) {
                for (var pair : annotation.elements()) {
                    if (pair.name().equalsString("value") && pair.value() instanceof AnnotationValue.OfString text) {
                        return text.stringValue();
                    }
                }
            }
        }
        return null;
    }
}
