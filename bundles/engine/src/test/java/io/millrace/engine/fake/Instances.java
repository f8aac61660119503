// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.fake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** Makes instances of an extension as a service in prototype scope does, and knows them all. */
public final class Instances<T extends FakeExtension> implements Supplier<T> {
    public final List<T> all = new CopyOnWriteArrayList<>();
    private final Supplier<T> make;

    public Instances(Supplier<T> make) {
        this.make = make;
    }

    @Override
    public T get() {
        T made = make.get();
        all.add(made);
        return made;
    }

    private Optional<T> connected() {
        return all.stream()
                .filter(each -> each.calls.contains("connect") && !each.calls.contains("close"))
                .findFirst();
    }

    /** The instance that is connected and not closed; waits until there is one. */
    public T live() {
        Eventually.eventually(() -> assertThat(connected()).isPresent());
        return connected().orElseThrow();
    }

    /** How many instances were provisioned and not closed. */
    public long open() {
        return all.stream()
                .filter(each -> each.calls.contains("provision") && !each.calls.contains("close"))
                .count();
    }
}
