// SPDX-License-Identifier: Apache-2.0
package io.millrace.plugins.osgi;

import io.millrace.plugins.deploy.DeployFolder;
import io.millrace.plugins.record.PluginRecord;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.BundleListener;
import org.osgi.framework.Constants;
import org.osgi.framework.startlevel.FrameworkStartLevel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks into the folder twice a second, from when the framework has started all its bundles. */
final class FolderWatch implements BundleListener, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FolderWatch.class);
    private static final long PERIOD_MILLIS = 500;

    private final BundleContext context;
    private final DeployFolder folder;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(daemon());

    FolderWatch(BundleContext context, DeployFolder folder) {
        this.context = context;
        this.folder = folder;
        context.addBundleListener(this);
        thread.scheduleWithFixedDelay(this::look, 0, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
    }

    private static ThreadFactory daemon() {
        return task -> {
            Thread thread = Executors.defaultThreadFactory().newThread(task);
            thread.setName("millrace-deploy");
            thread.setDaemon(true);
            return thread;
        };
    }

    private void look() {
        try {
            FrameworkStartLevel levels =
                    context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).adapt(FrameworkStartLevel.class);
            if (levels.getStartLevel() >= levels.getInitialBundleStartLevel()) folder.look();
        } catch (RuntimeException failure) {
            // The next look may do better; without this there would be none.
            LOG.error("the folder of plugins could not be looked through: {}", failure.getMessage(), failure);
        }
    }

    @Override
    public void bundleChanged(BundleEvent event) {
        boolean ours = PluginRecord.isLocation(event.getBundle().getLocation());
        if (!ours && event.getType() == BundleEvent.RESOLVED) folder.surroundingsChanged();
    }

    @Override
    public void close() {
        context.removeBundleListener(this);
        thread.shutdownNow();
    }
}
