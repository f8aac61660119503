// SPDX-License-Identifier: Apache-2.0
package io.millrace.plugins.manager;

import io.millrace.api.error.ErrorCode;
import io.millrace.api.error.MillraceException;
import io.millrace.plugins.Plugin;
import io.millrace.plugins.PluginInUseException;
import io.millrace.plugins.ProvidedExtension;
import io.millrace.plugins.Role;
import io.millrace.plugins.archive.PluginJar;
import io.millrace.plugins.bundle.ExtensionServices.Extension;
import io.millrace.plugins.bundle.PluginBundles;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.framework.Bundle;

/** What must hold before something changes. */
final class Guards {
    private final PluginBundles bundles;
    private final PluginViews views;

    Guards(PluginBundles bundles, PluginViews views) {
        this.bundles = bundles;
        this.views = views;
    }

    /** A plugin may stand in for one of the distribution, but not for the engine, and not in the same version. */
    void againstThePlatform(PluginJar jar) {
        bundles.ofPlatform(jar.name()).ifPresent(bundle -> {
            if (bundles.extensions(bundle).isEmpty()) {
                throw refused("bundle " + jar.name() + " is a part of the runtime, a plugin cannot take its place");
            }
            if (bundle.getVersion().equals(jar.version())) {
                throw refused("bundle " + jar.name() + " " + jar.version() + " is a part of the distribution; another "
                        + "version of it can be installed beside it");
            }
        });
    }

    /** The bundle must bring what its user says it does. */
    void forItsRole(Bundle bundle, Role role) {
        Set<String> there = bundles.extensions(bundle).stream()
                .filter(extension -> isOfKind(extension, role.kind()))
                .map(Extension::name)
                .collect(Collectors.toSet());
        List<String> absent =
                role.extensions().stream().filter(name -> !there.contains(name)).toList();
        if (absent.isEmpty()) return;
        throw refused("it provides no " + role.kind() + " " + String.join(", ", absent) + ", but "
                + bundles.extensions(bundle).stream().map(Extension::toString).collect(Collectors.joining(", ")));
    }

    /** Sources are for streams, or for lookup tables. */
    private static boolean isOfKind(Extension extension, String kind) {
        return extension.kind().equals(kind)
                || kind.equals("source") && extension.kind().equals("lookup");
    }

    /** A new version must not take away what rules use. */
    void againstLoss(Plugin old, Bundle next) {
        Set<String> there =
                bundles.extensions(next).stream().map(Extension::toString).collect(Collectors.toSet());
        for (ProvidedExtension extension : old.extensions()) {
            if (!extension.used() || there.contains(extension.toString())) continue;
            List<String> rules = views.rulesUsing(extension);
            if (!rules.isEmpty()) throw new PluginInUseException(extension + ", which the new version lacks,", rules);
        }
    }

    /** Nobody may use what goes. */
    void againstUse(Plugin plugin, Bundle bundle) {
        if (!plugin.rules().isEmpty()) throw new PluginInUseException("plugin " + plugin.name(), plugin.rules());
        bundles.extensions(bundle).stream()
                .filter(extension -> !extension.isShared() && PluginBundles.isHeld(extension))
                .findFirst()
                .ifPresent(held -> {
                    throw refused("plugin " + plugin.name() + " is in use: its " + held
                            + " is open; close what uses it first, or force it");
                });
    }

    /** Classes that other bundles got from it cannot be exchanged without a restart of those. */
    void againstDependents(Bundle bundle) {
        List<String> dependents = bundles.dependents(bundle);
        if (dependents.isEmpty()) return;
        throw refused("bundle " + bundle.getSymbolicName() + " gives classes to " + String.join(", ", dependents)
                + ", which would have to restart with it: uninstall " + (dependents.size() == 1 ? "it" : "them")
                + " first");
    }

    static MillraceException refused(String message) {
        return new MillraceException(ErrorCode.UNDEFINED, message);
    }
}
