// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.hash;

import io.millrace.api.function.Function;
import io.millrace.api.function.FunctionFamily;
import java.util.Map;
import java.util.TreeMap;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/** Publishes the functions that digest and compress. */
@Component
public final class HashFunctions {
    private final FunctionFamily family;

    @Activate
    public HashFunctions(BundleContext bundle) {
        family = FunctionFamily.publish(bundle, all());
    }

    @Deactivate
    void close() {
        family.close();
    }

    /** All functions of this family by name. */
    public static Map<String, Function> all() {
        Map<String, Function> all = new TreeMap<>(Digests.all());
        all.put("compress", Compression.compress());
        all.put("decompress", Compression.decompress());
        return all;
    }
}
