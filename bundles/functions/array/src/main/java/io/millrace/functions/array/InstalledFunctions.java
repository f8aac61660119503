// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.array;

import io.millrace.api.function.Function;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.util.tracker.ServiceTracker;

/** The functions that are installed at the moment, the one of the highest ranking for each name. */
final class InstalledFunctions implements AutoCloseable {
    private final BundleContext bundle;
    private final Map<String, ServiceTracker<Function, Function>> trackers = new ConcurrentHashMap<>();

    private InstalledFunctions(BundleContext bundle) {
        this.bundle = bundle;
    }

    static InstalledFunctions track(BundleContext bundle) {
        return new InstalledFunctions(bundle);
    }

    Optional<Function> find(String name) {
        ServiceTracker<Function, Function> known = trackers.get(name);
        if (known != null) return Optional.ofNullable(known.getService());
        ServiceTracker<Function, Function> tracker = open(name);
        Function function = tracker.getService();
        boolean keep = function != null && trackers.putIfAbsent(name, tracker) == null;
        if (!keep) tracker.close();
        return Optional.ofNullable(function);
    }

    private ServiceTracker<Function, Function> open(String name) {
        String escaped = name.replaceAll("[\\\\*()]", "\\\\$0");
        String filter = "(&(" + Constants.OBJECTCLASS + "=" + Function.class.getName() + ")(name=" + escaped + "))";
        try {
            ServiceTracker<Function, Function> tracker =
                    new ServiceTracker<>(bundle, FrameworkUtil.createFilter(filter), null);
            tracker.open();
            return tracker;
        } catch (InvalidSyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() {
        trackers.values().forEach(ServiceTracker::close);
    }
}
