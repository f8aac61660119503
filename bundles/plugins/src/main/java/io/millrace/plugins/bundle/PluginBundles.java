// SPDX-License-Identifier: Apache-2.0
package io.millrace.plugins.bundle;

import io.millrace.api.error.MillraceException;
import io.millrace.plugins.record.PluginRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.wiring.FrameworkWiring;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts plugins into the framework and takes them out. */
public final class PluginBundles {
    private static final Logger LOG = LoggerFactory.getLogger(PluginBundles.class);
    private static final Duration SERVICES_PATIENCE = Duration.ofSeconds(2);
    private static final Duration RELEASE_PATIENCE = Duration.ofSeconds(2);
    private static final Duration SHARED_RELEASE_PATIENCE = Duration.ofMillis(300);

    private final BundleContext context;
    private final ExtensionServices extensions;
    private final ComponentReports components;
    private final Trial trial;

    public PluginBundles(BundleContext context, ExtensionServices extensions, ComponentReports components) {
        this.context = context;
        this.extensions = extensions;
        this.components = components;
        this.trial = new Trial(context, extensions, components, SERVICES_PATIENCE);
    }

    /**
     * Installs a bundle and starts it for good.
     *
     * @throws MillraceException that says why it does not work; then it is gone again
     */
    public Bundle start(String location, Path jar) {
        Bundle bundle = install(location, jar);
        try {
            start(bundle);
            trial.judge(bundle);
            return bundle;
        } catch (RuntimeException refused) {
            remove(bundle);
            throw refused;
        }
    }

    /** Installs a bundle. */
    public Bundle install(String location, Path jar) {
        try (InputStream content = Files.newInputStream(jar)) {
            return context.installBundle(location, content);
        } catch (BundleException refused) {
            throw BundleRefusal.of("the framework refuses it: " + BundleRefusal.root(refused));
        } catch (IOException unreadable) {
            throw MillraceException.io(jar + " cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    /** @throws MillraceException that says why it does not start */
    public void start(Bundle bundle) {
        try {
            bundle.start();
        } catch (BundleException refused) {
            throw BundleRefusal.of(whyNotStarted(bundle, refused));
        }
    }

    private List<String> whyNotStarted(Bundle bundle, BundleException refused) {
        List<String> missing = new MissingCapabilities(context).of(bundle);
        if (!missing.isEmpty()) return missing;
        String reason = refused.getType() == BundleException.ACTIVATOR_ERROR && refused.getCause() != null
                ? "its activator fails: " + BundleRefusal.root(refused.getCause())
                : "it does not start: " + BundleRefusal.root(refused);
        return List.of(reason);
    }

    /** Why a bundle that is there does not work; empty if it does. */
    public String trouble(Bundle bundle) {
        if (bundle.getState() == Bundle.INSTALLED)
            return String.join("; ", new MissingCapabilities(context).of(bundle));
        if (bundle.getState() != Bundle.ACTIVE) return "it is not started";
        List<String> failed = components.failed(bundle);
        List<String> reasons = failed.isEmpty() ? components.waiting(bundle) : failed;
        if (reasons.isEmpty() && extensions.of(bundle).isEmpty()) return "it registers no extension";
        return String.join("; ", reasons);
    }

    public List<ExtensionServices.Extension> extensions(Bundle bundle) {
        return extensions.of(bundle);
    }

    public Optional<Bundle> find(PluginRecord plugin) {
        return Optional.ofNullable(context.getBundle(plugin.location()));
    }

    /** All bundles that are or were plugins. */
    public List<Bundle> all() {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> PluginRecord.isLocation(bundle.getLocation()))
                .toList();
    }

    /** A bundle of the platform with this name, and in any version but those of plugins. */
    public Optional<Bundle> ofPlatform(String symbolicName) {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> symbolicName.equals(bundle.getSymbolicName()))
                .filter(bundle -> !PluginRecord.isLocation(bundle.getLocation()))
                .findFirst();
    }

    /** Other bundles whose classes come from this one. They would have to be restarted with it. */
    public List<String> dependents(Bundle bundle) {
        return wiring().getDependencyClosure(Set.of(bundle)).stream()
                .filter(other -> !other.equals(bundle))
                .map(Bundle::getSymbolicName)
                .sorted()
                .toList();
    }

    /** Whether anybody holds an instance of an extension. Functions and formats are held by whoever once asked for them. */
    public static boolean isHeld(ExtensionServices.Extension extension) {
        return extension.service().getUsingBundles() != null;
    }

    /** Waits for those who have something better now to let go of a bundle, but not for ever. */
    public void awaitRelease(Bundle bundle) {
        Trial.await(
                RELEASE_PATIENCE,
                () -> extensions.of(bundle).stream()
                        .noneMatch(extension -> !extension.isShared() && isHeld(extension)));
        Trial.await(
                SHARED_RELEASE_PATIENCE, () -> extensions.of(bundle).stream().noneMatch(PluginBundles::isHeld));
    }

    /**
     * Takes a bundle out. Its classes are given up at once if no other bundle has them; else those go on with what they have
     * until they are restarted.
     */
    public void remove(Bundle bundle) {
        boolean alone = dependents(bundle).isEmpty();
        try {
            if (bundle.getState() != Bundle.UNINSTALLED) bundle.uninstall();
        } catch (BundleException | IllegalStateException failure) {
            LOG.warn("bundle {} leaves with trouble: {}", bundle.getSymbolicName(), BundleRefusal.root(failure));
        }
        if (alone) wiring().refreshBundles(Set.of(bundle));
    }

    private FrameworkWiring wiring() {
        return context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).adapt(FrameworkWiring.class);
    }
}
