// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.extension;

import java.util.Comparator;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * One service that provides an extension.
 *
 * @param order decides between several providers; the greatest is used
 * @param create gives an instance: a new one for nodes, always the same for functions and formats
 * @param release takes an instance back
 * @param uses counts the instances that are out
 */
public record Provider(
        ExtensionId id,
        String bundle,
        String version,
        Order order,
        Supplier<Object> create,
        Consumer<Object> release,
        Uses uses) {
    /** A provider none of whose instances is out. */
    public Provider(
            ExtensionId id,
            String bundle,
            String version,
            Order order,
            Supplier<Object> create,
            Consumer<Object> release) {
        this(id, bundle, version, order, create, release, new Uses());
    }

    /**
     * Highest ranking first, then the highest version of the bundle, then the oldest service.
     *
     * @param version the parts of a bundle version, comparable
     */
    public record Order(int ranking, Comparable<?> version, long serviceId) implements Comparable<Order> {
        @SuppressWarnings({"unchecked", "rawtypes"})
        private static final Comparator<Order> BEST_LAST = Comparator.comparingInt(Order::ranking)
                .thenComparing(order -> (Comparable) order.version())
                .thenComparing(Comparator.comparingLong(Order::serviceId).reversed());

        @Override
        public int compareTo(Order other) {
            return BEST_LAST.compare(this, other);
        }
    }
}
