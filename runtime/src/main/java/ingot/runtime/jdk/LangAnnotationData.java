package ingot.runtime.jdk;

import ingot.runtime.annotation.TargetClass;

@TargetClass("java.lang.Class$AnnotationData")
final class LangAnnotationData {
    private LangAnnotationData() {
    }
}
