// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.osgi;

import io.millrace.api.function.Function;
import io.millrace.api.option.OptionSet;
import io.millrace.engine.configuration.DeclaredOptions;
import io.millrace.engine.extension.ExtensionId;
import io.millrace.engine.extension.ExtensionKind;
import io.millrace.engine.extension.ExtensionRegistry;
import io.millrace.engine.extension.Provider;
import io.millrace.engine.service.ExtensionInfo;
import io.millrace.engine.service.ExtensionService;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

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

    @Override
    public Optional<OptionSet> options(String kind, String name) {
        return ExtensionId.of(kind, name).flatMap(id -> DeclaredOptions.of(registry, id));
    }

    @Override
    public Map<String, Function> functions() {
        Map<String, Function> functions = new TreeMap<>();
        for (String name : registry.names(ExtensionKind.FUNCTION)) {
            registry.find(new ExtensionId(ExtensionKind.FUNCTION, name))
                    .ifPresent(provider ->
                            functions.put(name, (Function) provider.create().get()));
        }
        return functions;
    }

    private ExtensionInfo info(Provider provider) {
        boolean used = registry.find(provider.id()).map(provider::equals).orElse(false);
        return new ExtensionInfo(
                provider.id().kind().label(), provider.id().name(), provider.bundle(), provider.version(), used);
    }
}
