// SPDX-License-Identifier: Apache-2.0
package io.millrace.plugins.bundle;

import io.millrace.plugins.bundle.ExtensionServices.Extension;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceObjects;
import org.osgi.framework.ServiceReference;

/** Tries out whether a bundle that has started is of use. */
final class Trial {
    private static final long STEP_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

    private final BundleContext context;
    private final ExtensionServices extensions;
    private final ComponentReports components;
    private final Duration patience;

    /** @param patience how long services may take to appear */
    Trial(BundleContext context, ExtensionServices extensions, ComponentReports components, Duration patience) {
        this.context = context;
        this.extensions = extensions;
        this.components = components;
        this.patience = patience;
    }

    /** @throws io.millrace.api.error.MillraceException that says why it is of no use */
    void judge(Bundle bundle) {
        await(patience, () -> isSettled(bundle));
        List<String> failed = components.failed(bundle);
        if (!failed.isEmpty()) throw BundleRefusal.of(failed);
        List<String> waiting = components.waiting(bundle);
        if (!waiting.isEmpty()) throw BundleRefusal.of(waiting);
        if (extensions.of(bundle).isEmpty()) throw BundleRefusal.of(whyNothing(bundle));
        tryAll(bundle);
    }

    private boolean isSettled(Bundle bundle) {
        if (!components.failed(bundle).isEmpty()) return true;
        return !extensions.of(bundle).isEmpty() && components.waiting(bundle).isEmpty();
    }

    private List<String> whyNothing(Bundle bundle) {
        List<String> reasons = new ArrayList<>(extensions.strangers(bundle));
        if (reasons.isEmpty()) {
            reasons.add("it registers no service, expected a source, sink, function, format, operator or connection");
        }
        return reasons;
    }

    private void tryAll(Bundle bundle) {
        for (Extension extension : extensions.of(bundle)) tryOne(bundle, extension, extension.service());
    }

    private <S> void tryOne(Bundle bundle, Extension extension, ServiceReference<S> service) {
        ServiceObjects<S> objects = context.getServiceObjects(service);
        S instance = objects == null ? null : objects.getService();
        if (instance != null) {
            objects.ungetService(instance);
            return;
        }
        List<String> failed = components.failed(bundle);
        throw failed.isEmpty()
                ? BundleRefusal.of(extension + " gives no instance, the log says why")
                : BundleRefusal.of(failed);
    }

    /** Waits until something holds, but not longer than that. */
    static void await(Duration patience, BooleanSupplier goal) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!goal.getAsBoolean() && System.nanoTime() - deadline < 0) {
            if (Thread.currentThread().isInterrupted()) return;
            LockSupport.parkNanos(STEP_NANOS);
        }
    }
}
