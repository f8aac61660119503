// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.function;

import java.util.ArrayList;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;

/**
 * Publishes the functions of a family, each as a service of its own. A family's component makes one in its activation and
 * closes it in its deactivation.
 */
@ProviderType
public final class FunctionFamily implements AutoCloseable {
    private final List<ServiceRegistration<Function>> registrations = new ArrayList<>();

    private FunctionFamily() {}

    /** @param functions by name */
    public static FunctionFamily publish(BundleContext bundle, Map<String, ? extends Function> functions) {
        FunctionFamily family = new FunctionFamily();
        functions.forEach((name, function) -> {
            Dictionary<String, Object> properties = new Hashtable<>(Map.of("name", name));
            family.registrations.add(bundle.registerService(Function.class, function, properties));
        });
        return family;
    }

    @Override
    public void close() {
        registrations.forEach(ServiceRegistration::unregister);
        registrations.clear();
    }
}
