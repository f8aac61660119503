// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.osgi;

import io.millrace.engine.extension.ExtensionRegistry;
import io.millrace.engine.extension.Provider;
import io.millrace.engine.service.ExtensionInfo;
import io.millrace.engine.service.ExtensionService;
import java.util.Comparator;
import java.util.List;

/** Shows the registry. */
final class RegistryExtensionService implements ExtensionService {
    private final ExtensionRegistry registry;

    RegistryExtensionService(ExtensionRegistry registry) {
        this.registry = registry;
    }

    @Override
    public List<ExtensionInfo> list() {
        return registry.all().stream()
                .map(this::info)
                .sorted(Comparator.comparing(ExtensionInfo::kind)
                        .thenComparing(ExtensionInfo::name)
                        .thenComparing(info -> !info.used()))
                .toList();
    }

    private ExtensionInfo info(Provider provider) {
        boolean used = registry.find(provider.id()).map(provider::equals).orElse(false);
        return new ExtensionInfo(
                provider.id().kind().label(), provider.id().name(), provider.bundle(), provider.version(), used);
    }
}
