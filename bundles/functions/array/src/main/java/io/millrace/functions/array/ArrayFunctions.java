// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.array;

import io.millrace.api.function.Function;
import io.millrace.api.function.FunctionFamily;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/** Publishes the functions of lists. */
@Component
public final class ArrayFunctions {
    private final InstalledFunctions installed;
    private final FunctionFamily family;

    @Activate
    public ArrayFunctions(BundleContext bundle) {
        installed = InstalledFunctions.track(bundle);
        family = FunctionFamily.publish(bundle, all(installed::find));
    }

    @Deactivate
    void close() {
        family.close();
        installed.close();
    }

    /**
     * All functions of this family by name.
     *
     * @param functions finds those that {@code array_map} may apply, by name
     */
    public static Map<String, Function> all(java.util.function.Function<String, Optional<Function>> functions) {
        Map<String, Function> all = new TreeMap<>(Measures.all());
        all.putAll(Searches.all());
        all.putAll(Sets.all());
        all.putAll(Makers.all());
        all.putAll(Rearrangements.all());
        all.putAll(Extremes.all());
        all.put("array_map", new ArrayMap(functions));
        return all;
    }
}
