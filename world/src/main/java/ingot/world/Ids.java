package ingot.world;

import java.util.Arrays;

/// A growing table by dense id. Written under the World's lock, read without: the array is replaced when it grows, and an
/// element is in place before the size counts it.
final class Ids<T> {
    private volatile Object[] elements = new Object[1024];
    private volatile int size;

    synchronized <S extends T> S add(S element) {
        if (size == elements.length) {
            elements = Arrays.copyOf(elements, size * 2);
        }
        elements[size] = element;
        size = size + 1;
        return element;
    }

    @SuppressWarnings("unchecked") // only T goes in
    T get(int id) {
        if (id >= size) {
            throw new IndexOutOfBoundsException(id);
        }
        return (T) elements[id];
    }

    int size() {
        return size;
    }
}
