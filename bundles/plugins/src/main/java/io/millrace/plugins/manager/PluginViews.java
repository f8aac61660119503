// SPDX-License-Identifier: Apache-2.0
package io.millrace.plugins.manager;

import io.millrace.engine.service.ExtensionInfo;
import io.millrace.engine.service.ExtensionService;
import io.millrace.plugins.Plugin;
import io.millrace.plugins.ProvidedExtension;
import io.millrace.plugins.bundle.PluginBundles;
import io.millrace.plugins.record.PluginRecord;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.framework.Bundle;

/** Shows plugins as they are now. */
final class PluginViews {
    private final PluginBundles bundles;
    private final ExtensionService engine;

    PluginViews(PluginBundles bundles, ExtensionService engine) {
        this.bundles = bundles;
        this.engine = engine;
    }

    Plugin of(PluginRecord installed) {
        Optional<Bundle> bundle = bundles.find(installed);
        List<ProvidedExtension> extensions = bundle.map(this::extensions).orElse(List.of());
        String message = bundle.map(bundles::trouble).orElse("its bundle is not there");
        return new Plugin(
                installed.name(),
                installed.version(),
                message.isEmpty() ? Plugin.State.ACTIVE : Plugin.State.FAILED,
                message,
                installed.origin(),
                installed.sha256(),
                installed.installed(),
                extensions,
                rules(extensions),
                installed.role());
    }

    static Plugin refused(String origin, String message) {
        String file = origin.substring(origin.lastIndexOf('/') + 1);
        return new Plugin(
                file,
                "",
                Plugin.State.REFUSED,
                message,
                origin,
                "",
                Instant.EPOCH,
                List.of(),
                List.of(),
                Optional.empty());
    }

    private List<ProvidedExtension> extensions(Bundle bundle) {
        Set<String> inUse = engine.list().stream()
                .filter(ExtensionInfo::used)
                .filter(info -> info.bundle().equals(bundle.getSymbolicName()))
                .filter(info -> info.version().equals(bundle.getVersion().toString()))
                .map(info -> info.kind() + " " + info.name())
                .collect(Collectors.toSet());
        return bundles.extensions(bundle).stream()
                .map(found -> new ProvidedExtension(found.kind(), found.name(), inUse.contains(found.toString())))
                .toList();
    }

    private List<String> rules(List<ProvidedExtension> extensions) {
        return extensions.stream()
                .filter(ProvidedExtension::used)
                .flatMap(extension -> rulesUsing(extension).stream())
                .distinct()
                .sorted()
                .toList();
    }

    List<String> rulesUsing(ProvidedExtension extension) {
        return engine.rulesUsing(extension.kind(), extension.name());
    }
}
