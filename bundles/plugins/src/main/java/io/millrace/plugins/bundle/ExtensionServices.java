// SPDX-License-Identifier: Apache-2.0
package io.millrace.plugins.bundle;

import io.millrace.engine.service.ExtensionContract;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;

/** The services of a bundle, seen as extensions. */
public final class ExtensionServices {
    /** An extension and the service behind it. */
    public record Extension(String kind, String name, ServiceReference<?> service) {
        /** Whether one instance serves all, so that nobody who has it need be using it. */
        public boolean isShared() {
            return kind.equals("function") || kind.equals("format");
        }

        @Override
        public String toString() {
            return kind + " " + name;
        }
    }

    private final Supplier<List<ExtensionContract>> contracts;

    public ExtensionServices(Supplier<List<ExtensionContract>> contracts) {
        this.contracts = contracts;
    }

    /** What a bundle provides now, by kind and name. */
    public List<Extension> of(Bundle bundle) {
        List<Extension> found = new ArrayList<>();
        for (ServiceReference<?> service : services(bundle)) {
            for (ExtensionContract contract : contracts.get()) {
                if (!interfaces(service).contains(contract.service())) continue;
                names(service, contract.property())
                        .forEach(name -> found.add(new Extension(contract.kind(), name, service)));
            }
        }
        found.sort(Comparator.comparing(Extension::kind).thenComparing(Extension::name));
        return found;
    }

    /** Why services of a bundle are no extensions; empty if it has none of the kind. */
    List<String> strangers(Bundle bundle) {
        List<String> reasons = new ArrayList<>();
        for (ServiceReference<?> service : services(bundle)) reasons.addAll(strangeness(service));
        return reasons;
    }

    private List<String> strangeness(ServiceReference<?> service) {
        List<ExtensionContract> known = contracts.get().stream()
                .filter(contract -> interfaces(service).contains(contract.service()))
                .toList();
        if (known.isEmpty()) {
            return List.of("service " + String.join(", ", interfaces(service)) + " is of a kind that Millrace does not "
                    + "know, expected one of "
                    + String.join(
                            ", ",
                            contracts.get().stream()
                                    .map(ExtensionContract::service)
                                    .toList()));
        }
        return known.stream()
                .filter(contract -> names(service, contract.property()).isEmpty())
                .map(contract -> "a " + contract.kind() + " has no service property '" + contract.property()
                        + "', expected a text or a list of texts that names it")
                .toList();
    }

    private static List<ServiceReference<?>> services(Bundle bundle) {
        ServiceReference<?>[] registered = bundle.getRegisteredServices();
        return registered == null ? List.of() : Arrays.asList(registered);
    }

    private static List<String> interfaces(ServiceReference<?> service) {
        return Arrays.asList((String[]) service.getProperty(Constants.OBJECTCLASS));
    }

    private static List<String> names(ServiceReference<?> service, String property) {
        Object value = service.getProperty(property);
        if (value instanceof String name) return List.of(name);
        return value instanceof String[] names ? Arrays.asList(names) : List.of();
    }
}
