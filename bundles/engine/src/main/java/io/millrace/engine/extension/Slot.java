// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.extension;

import io.millrace.api.error.EvaluationException;

/**
 * The place in a rule where an extension is used. The rule asks the slot for the instance each time, so that another one can
 * be put in between two events.
 *
 * <p><b>Threads:</b> read by the pipeline, exchanged by its rule while the pipeline rests.
 */
public final class Slot<T> {
    private final ExtensionId id;
    private final Class<T> type;
    private Provider provider;
    private T instance;

    Slot(ExtensionId id, Class<T> type) {
        this.id = id;
        this.type = type;
    }

    public ExtensionId id() {
        return id;
    }

    /** The instance to use now. */
    public T get() {
        if (instance == null) throw new EvaluationException("PLUGIN_MISSING: " + id);
        return instance;
    }

    /** Takes an instance from a provider, in place of the one before. */
    void fill(Provider from) {
        Object created = from.create().get();
        if (!type.isInstance(created)) {
            from.release().accept(created);
            throw new EvaluationException(id + " is no " + type.getSimpleName());
        }
        empty();
        provider = from;
        instance = type.cast(created);
    }

    /** Gives the instance back to its provider. */
    void empty() {
        if (provider != null) provider.release().accept(instance);
        provider = null;
        instance = null;
    }

    boolean isFilledBy(Provider candidate) {
        return candidate.equals(provider);
    }
}
