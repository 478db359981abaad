package se.inkopsrisk.engine;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is made when it is first asked for, once. Thread-safe. */
final class Lazy<T> implements Supplier<T> {
    private final Supplier<T> making;
    private volatile @Nullable T made;

    Lazy(Supplier<T> making) {
        this.making = making;
    }

    @Override
    public T get() {
        T value = made;
        if (value == null) {
            synchronized (this) {
                value = made;
                if (value == null) {
                    value = making.get();
                    made = value;
                }
            }
        }
        return value;
    }
}
