// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.extension;

import io.millrace.api.error.EvaluationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The place in a rule where an extension is used. The rule asks the slot for the instance each time, or attaches to it and is
 * told of each exchange, so that another instance can be put in between two events.
 *
 * <p><b>Threads:</b> read by the pipeline, exchanged by its rule while the pipeline rests.
 */
public final class Slot<T> {
    private final ExtensionId id;
    private final Class<T> type;
    private final List<SlotUser<? super T>> users = new ArrayList<>(1);
    private Provider provider;
    private Provider refused;
    private String refusal = "";
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

    /** Has a user of the present instance told of every exchange from now on. */
    public void attach(SlotUser<? super T> user) {
        users.add(user);
    }

    /** Takes an instance from a provider, in place of the one before, of which nobody is told. */
    void fill(Provider from) {
        T taken = take(from);
        empty();
        hold(from, taken);
    }

    private T take(Provider from) {
        Object created = from.create().get();
        if (type.isInstance(created)) return type.cast(created);
        if (created != null) from.release().accept(created);
        throw new EvaluationException(id + " is no " + type.getSimpleName());
    }

    private void hold(Provider from, T taken) {
        provider = from;
        instance = taken;
        from.uses().begin();
    }

    /** Gives the instance back to its provider. */
    void empty() {
        if (provider == null) return;
        try {
            provider.release().accept(instance);
        } finally {
            provider.uses().end();
            provider = null;
            instance = null;
        }
    }

    boolean isFilledBy(Provider candidate) {
        return candidate.equals(provider);
    }

    /** Whether there is an instance to use. */
    public boolean isFilled() {
        return instance != null;
    }

    /** Why it is empty, for the user. */
    String lack() {
        return refusal.isEmpty() ? "PLUGIN_MISSING: " + id : refusal;
    }

    /** The provider of the present instance. */
    Optional<Provider> provider() {
        return Optional.ofNullable(provider);
    }

    /** Whether it should work with another provider than it does. One that was refused is not tried again. */
    boolean isOutdated(Optional<Provider> wanted) {
        if (wanted.isEmpty()) return provider != null;
        return !wanted.get().equals(provider) && !wanted.get().equals(refused);
    }

    /**
     * Goes over to another provider, or to none. If its instance cannot go on from what the old one kept, the old provider is
     * used further if that is still there; if not, the new one begins empty.
     *
     * @param oldStays whether the old provider is still there
     * @param warnings told what the user should know
     */
    void follow(Optional<Provider> wanted, boolean oldStays, Consumer<String> warnings) {
        Optional<Provider> old = provider().filter(known -> oldStays);
        leave(warnings);
        refused = null;
        refusal = "";
        if (wanted.isEmpty()) return;
        try {
            enter(wanted.get());
        } catch (Exception | LinkageError failure) {
            refused = wanted.get();
            fallBack(wanted.get(), old, String.valueOf(failure.getMessage()), warnings);
        }
    }

    private void fallBack(Provider wanted, Optional<Provider> old, String reason, Consumer<String> warnings) {
        String problem = id + " " + wanted.version() + " cannot go on: " + reason;
        try {
            if (old.isPresent()) {
                enter(old.get());
                warnings.accept(problem + "; version " + old.get().version() + " stays in use");
                return;
            }
            boolean lost = false;
            for (SlotUser<? super T> user : users) lost |= user.forget();
            enter(wanted);
            refused = null;
            warnings.accept(lost ? problem + "; it began without its state" : problem + "; it began anew");
        } catch (Exception | LinkageError again) {
            refusal = id + " " + wanted.version() + " cannot be used: " + again.getMessage();
        }
    }

    private void leave(Consumer<String> warnings) {
        if (provider == null) return;
        for (SlotUser<? super T> user : users) {
            try {
                user.leave();
            } catch (Exception | LinkageError failure) {
                warnings.accept(id + " " + provider.version() + " left with an error: " + failure.getMessage());
            }
        }
        empty();
    }

    private void enter(Provider from) throws Exception {
        hold(from, take(from));
        int entered = 0;
        try {
            for (SlotUser<? super T> user : users) {
                user.enter(instance);
                entered++;
            }
        } catch (Exception | LinkageError failure) {
            for (SlotUser<? super T> user : users.subList(0, entered)) user.leave();
            empty();
            throw failure;
        }
    }
}
