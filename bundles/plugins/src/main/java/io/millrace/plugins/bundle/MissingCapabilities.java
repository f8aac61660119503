// SPDX-License-Identifier: Apache-2.0
package io.millrace.plugins.bundle;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.namespace.AbstractWiringNamespace;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;

/** Finds what a bundle needs and nothing here offers. */
final class MissingCapabilities {
    private final BundleContext context;

    MissingCapabilities(BundleContext context) {
        this.context = context;
    }

    /** In words; empty if for each need alone there would be something. */
    List<String> of(Bundle bundle) {
        BundleRevision revision = bundle.adapt(BundleRevision.class);
        if (revision == null) return List.of();
        return revision.getDeclaredRequirements(null).stream()
                .filter(MissingCapabilities::isNeeded)
                .filter(need -> capabilities(need.getNamespace()).stream().noneMatch(need::matches))
                .map(need -> new Need(need, capabilities(need.getNamespace())).words())
                .distinct()
                .toList();
    }

    private static boolean isNeeded(BundleRequirement need) {
        String effective = need.getDirectives()
                .getOrDefault(Constants.EFFECTIVE_DIRECTIVE, AbstractWiringNamespace.EFFECTIVE_RESOLVE);
        String resolution =
                need.getDirectives().getOrDefault(Constants.RESOLUTION_DIRECTIVE, Constants.RESOLUTION_MANDATORY);
        return effective.equals(AbstractWiringNamespace.EFFECTIVE_RESOLVE)
                && resolution.equals(Constants.RESOLUTION_MANDATORY);
    }

    private List<BundleCapability> capabilities(String namespace) {
        return Arrays.stream(context.getBundles())
                .map(bundle -> bundle.adapt(BundleRevision.class))
                .filter(Objects::nonNull)
                .flatMap(revision -> revision.getDeclaredCapabilities(namespace).stream())
                .toList();
    }
}
