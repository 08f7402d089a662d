package ingot.runtime.jdk;

import java.lang.reflect.InvocationTargetException;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/// A provider as ServiceLoader hands it out; each `get` makes an object.
record FoundProvider<S>(Class<S> service, Class<? extends S> type, Member maker) implements ServiceLoader.Provider<S> {
    @Override
    @SuppressWarnings("unchecked")
    public S get() {
        try {
            return (S) maker.call(null, null);
        } catch (InvocationTargetException e) {
            throw new ServiceConfigurationError(service.getName().concat(": Provider ").concat(type.getName()).concat(" could not be instantiated"), e.getCause());
        }
    }
}
