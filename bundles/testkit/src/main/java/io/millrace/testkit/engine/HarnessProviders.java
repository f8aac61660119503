// SPDX-License-Identifier: Apache-2.0
package io.millrace.testkit.engine;

import io.millrace.engine.extension.ExtensionId;
import io.millrace.engine.extension.ExtensionKind;
import io.millrace.engine.extension.ExtensionRegistry;
import io.millrace.engine.extension.Provider;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** Adds extensions that are there for a test. Of several with one name the latest is used. */
public final class HarnessProviders {
    private static final AtomicLong SERIAL = new AtomicLong();

    private HarnessProviders() {}

    /** @param instances gives each use an instance of its own, or all the same one */
    public static void add(ExtensionRegistry registry, ExtensionKind kind, String name, Supplier<Object> instances) {
        Provider.Order order = new Provider.Order((int) SERIAL.incrementAndGet(), 0L, 0);
        registry.add(new Provider(new ExtensionId(kind, name), "test", "1.0.0", order, instances, instance -> {}));
    }
}
