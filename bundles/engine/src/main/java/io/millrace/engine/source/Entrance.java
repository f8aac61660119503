// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.source;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** A mailbox as a source sees it. A source that waits for room can be told to give up. */
public interface Entrance extends Consumer<Arrival> {
    /** Puts an arrival in; waits for room as long as it is wanted. Returns false if it is not in because it is not. */
    boolean put(Arrival arrival, BooleanSupplier wanted);

    /** Has senders that wait look whether they still want to. */
    void recheck();

    @Override
    default void accept(Arrival arrival) {
        put(arrival, () -> true);
    }

    /** An entrance to something that never makes a source wait. */
    static Entrance to(Consumer<Arrival> target) {
        if (target instanceof Entrance known) return known;
        return new Entrance() {
            @Override
            public boolean put(Arrival arrival, BooleanSupplier wanted) {
                target.accept(arrival);
                return true;
            }

            @Override
            public void recheck() {
                // Nobody waits.
            }
        };
    }
}
