// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.fake;

import io.millrace.engine.extension.ExtensionId;
import io.millrace.engine.extension.ExtensionKind;
import io.millrace.engine.extension.Provider;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Makes providers as the service registry would. */
public final class Providers {
    private static final AtomicLong SERVICE_IDS = new AtomicLong();

    private Providers() {}

    /** A provider of ranking 0 and version 1 that is younger than all before it. */
    public static Provider of(ExtensionKind kind, String name, Supplier<?> create) {
        return of(kind, name, 0, 1, create, instance -> {});
    }

    public static Provider of(
            ExtensionKind kind, String name, int ranking, int version, Supplier<?> create, Consumer<Object> release) {
        return new Provider(
                new ExtensionId(kind, name),
                "bundle." + name,
                version + ".0.0",
                new Provider.Order(ranking, version, SERVICE_IDS.incrementAndGet()),
                create::get,
                release);
    }
}
