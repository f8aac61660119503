// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.rows;

import io.millrace.api.function.Function;
import io.millrace.api.function.FunctionFamily;
import java.util.Map;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/** Publishes the functions that make rows. */
@Component
public final class RowsFunctions {
    private final FunctionFamily family;

    @Activate
    public RowsFunctions(BundleContext bundle) {
        family = FunctionFamily.publish(bundle, all());
    }

    @Deactivate
    void close() {
        family.close();
    }

    /** All functions of this family by name. */
    public static Map<String, Function> all() {
        return Map.of("unnest", new Unnest(), "extract", new Extract());
    }
}
