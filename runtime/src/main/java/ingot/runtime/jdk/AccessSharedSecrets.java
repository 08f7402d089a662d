package ingot.runtime.jdk;

import ingot.runtime.annotation.Alias;
import ingot.runtime.annotation.Substitute;
import ingot.runtime.annotation.TargetClass;

import jdk.internal.access.JavaUtilCollectionAccess;
import jdk.internal.access.JavaUtilConcurrentTLRAccess;

/// The originals start a class that nothing else mentions through Class.forName; here a constructor mentions it.
@TargetClass("jdk.internal.access.SharedSecrets")
final class AccessSharedSecrets {
    @Alias
    private static JavaUtilCollectionAccess javaUtilCollectionAccess;
    @Alias
    private static JavaUtilConcurrentTLRAccess javaUtilConcurrentTLRAccess;

    private AccessSharedSecrets() {
    }

    @Substitute
    public static JavaUtilCollectionAccess getJavaUtilCollectionAccess() {
        if (javaUtilCollectionAccess == null) {
            new UtilImmutableCollectionsAccess();
        }
        return javaUtilCollectionAccess;
    }

    @Substitute
    public static JavaUtilConcurrentTLRAccess getJavaUtilConcurrentTLRAccess() {
        if (javaUtilConcurrentTLRAccess == null) {
            new ConcurrentThreadLocalRandomAccess();
        }
        return javaUtilConcurrentTLRAccess;
    }
}
