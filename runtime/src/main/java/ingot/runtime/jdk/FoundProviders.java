package ingot.runtime.jdk;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/// The providers of a service in order. One that cannot be had is an error when it is its turn.
final class FoundProviders<S> implements Iterator<ServiceLoader.Provider<S>> {
    private final Class<S> service;
    private final Provider[] providers;
    private final boolean installedOnly;
    private int next;

    FoundProviders(Class<S> service, boolean installedOnly) {
        this.service = service;
        this.providers = LangClass.providers(service);
        this.installedOnly = installedOnly;
    }

    @Override
    public boolean hasNext() {
        while (installedOnly && next < providers.length && !providers[next].installed) {
            next++;
        }
        return next < providers.length;
    }

    @Override
    @SuppressWarnings("unchecked")
    public ServiceLoader.Provider<S> next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Provider found = providers[next++];
        if (found.failure != null) {
            throw new ServiceConfigurationError(service.getName().concat(": ").concat(found.failure));
        }
        return new FoundProvider<>(service, (Class<? extends S>) found.type, found.maker);
    }
}
