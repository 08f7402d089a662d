package ingot.runtime.jdk;

import ingot.runtime.annotation.Alias;
import ingot.runtime.annotation.TargetClass;

@TargetClass("java.util.ImmutableCollections$Access")
final class UtilImmutableCollectionsAccess {
    @Alias
    UtilImmutableCollectionsAccess() {
    }
}
