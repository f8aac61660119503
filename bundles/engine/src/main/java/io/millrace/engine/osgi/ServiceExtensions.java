// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.osgi;

import io.millrace.engine.extension.ExtensionId;
import io.millrace.engine.extension.ExtensionKind;
import io.millrace.engine.extension.ExtensionRegistry;
import io.millrace.engine.extension.Provider;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceObjects;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;
import org.osgi.util.tracker.ServiceTrackerCustomizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the registry in step with the services of the framework. */
final class ServiceExtensions implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ServiceExtensions.class);

    private static final long PATIENCE_MILLIS = 5_000;

    private final BundleContext bundle;
    private final ExtensionRegistry registry;
    private final List<ServiceTracker<?, ?>> trackers = new ArrayList<>();

    ServiceExtensions(BundleContext bundle, ExtensionRegistry registry) {
        this.bundle = bundle;
        this.registry = registry;
    }

    void open() {
        for (ExtensionKind kind : ExtensionKind.values()) trackers.add(track(kind, kind.service()));
        trackers.forEach(ServiceTracker::open);
    }

    private <S> ServiceTracker<S, List<Provider>> track(ExtensionKind kind, Class<S> service) {
        return new ServiceTracker<>(bundle, service, new ServiceTrackerCustomizer<S, List<Provider>>() {
            @Override
            public List<Provider> addingService(ServiceReference<S> reference) {
                List<Provider> providers = providers(kind, reference);
                providers.forEach(registry::add);
                return providers;
            }

            @Override
            public void modifiedService(ServiceReference<S> reference, List<Provider> providers) {
                List<Provider> before = List.copyOf(providers);
                providers.clear();
                providers.addAll(providers(kind, reference));
                // In this order no rule finds that there is nothing in between.
                providers.forEach(registry::add);
                before.forEach(registry::remove);
            }

            @Override
            public void removedService(ServiceReference<S> reference, List<Provider> providers) {
                providers.forEach(registry::remove);
                providers.forEach(ServiceExtensions::awaitRelease);
            }
        });
    }

    /** A bundle that goes is not gone before its instances are given back, so that they end while their classes work. */
    private static void awaitRelease(Provider provider) {
        if (provider.uses().awaitNone(PATIENCE_MILLIS)) return;
        LOG.warn(
                "{} of bundle {} {} is still in use although it goes",
                provider.id(),
                provider.bundle(),
                provider.version());
    }

    private <S> List<Provider> providers(ExtensionKind kind, ServiceReference<S> reference) {
        ServiceObjects<S> objects = bundle.getServiceObjects(reference);
        List<Provider> providers = new ArrayList<>();
        for (String name : names(kind, reference)) {
            providers.add(new Provider(
                    new ExtensionId(kind, name),
                    reference.getBundle().getSymbolicName(),
                    reference.getBundle().getVersion().toString(),
                    order(reference),
                    objects::getService,
                    instance -> giveBack(objects, kind.service().cast(instance))));
        }
        return providers;
    }

    @SuppressWarnings("unchecked")
    private static <S> void giveBack(ServiceObjects<S> objects, Object instance) {
        try {
            objects.ungetService((S) instance);
        } catch (IllegalStateException | IllegalArgumentException gone) {
            LOG.debug("an instance outlived its service: {}", gone.getMessage());
        }
    }

    private static List<String> names(ExtensionKind kind, ServiceReference<?> reference) {
        Object value = reference.getProperty(kind.property());
        if (value instanceof String name) return List.of(name);
        if (value instanceof String[] names) return Arrays.asList(names);
        LOG.warn(
                "{} of bundle {} is ignored: the service property {} is missing, expected a text or a list of texts",
                kind.label(),
                reference.getBundle().getSymbolicName(),
                kind.property());
        return List.of();
    }

    private static Provider.Order order(ServiceReference<?> reference) {
        int ranking = reference.getProperty(Constants.SERVICE_RANKING) instanceof Integer number ? number : 0;
        long id = (Long) reference.getProperty(Constants.SERVICE_ID);
        return new Provider.Order(ranking, reference.getBundle().getVersion(), id);
    }

    @Override
    public void close() {
        trackers.forEach(ServiceTracker::close);
    }
}
