// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.osgi;

import io.millrace.api.option.OptionSet;
import io.millrace.engine.configuration.DeclaredOptions;
import io.millrace.engine.extension.ExtensionId;
import io.millrace.engine.extension.ExtensionKind;
import io.millrace.engine.extension.ExtensionRegistry;
import io.millrace.engine.extension.Provider;
import io.millrace.engine.service.ExtensionContract;
import io.millrace.engine.service.ExtensionInfo;
import io.millrace.engine.service.ExtensionService;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Shows the registry. */
final class RegistryExtensionService implements ExtensionService {
    private final ExtensionRegistry registry;
    private final Function<ExtensionId, List<String>> users;

    /** @param users finds the rules that use an extension */
    RegistryExtensionService(ExtensionRegistry registry, Function<ExtensionId, List<String>> users) {
        this.registry = registry;
        this.users = users;
    }

    @Override
    public List<String> rulesUsing(String kind, String name) {
        return ExtensionId.of(kind, name).map(users).orElse(List.of());
    }

    @Override
    public List<ExtensionContract> contracts() {
        return Arrays.stream(ExtensionKind.values())
                .map(kind -> new ExtensionContract(kind.label(), kind.service().getName(), kind.property()))
                .toList();
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
    public Map<String, io.millrace.api.function.Function> functions() {
        Map<String, io.millrace.api.function.Function> functions = new TreeMap<>();
        for (String name : registry.names(ExtensionKind.FUNCTION)) {
            registry.find(new ExtensionId(ExtensionKind.FUNCTION, name))
                    .ifPresent(provider -> functions.put(name, (io.millrace.api.function.Function)
                            provider.create().get()));
        }
        return functions;
    }

    private ExtensionInfo info(Provider provider) {
        boolean used = registry.find(provider.id()).map(provider::equals).orElse(false);
        return new ExtensionInfo(
                provider.id().kind().label(), provider.id().name(), provider.bundle(), provider.version(), used);
    }
}
