// SPDX-License-Identifier: Apache-2.0
package io.millrace.plugins.manager;

import io.millrace.api.error.MillraceException;
import io.millrace.plugins.Plugin;
import io.millrace.plugins.bundle.PluginBundles;
import io.millrace.plugins.record.PluginRecord;
import io.millrace.plugins.record.PluginRecords;
import org.osgi.framework.Bundle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries changes out, in an order in which they can fail at any step: the new bundle is started beside the old one and tried;
 * it is written down; the old one goes.
 */
final class Exchange {
    private static final Logger LOG = LoggerFactory.getLogger(Exchange.class);

    private final PluginRecords records;
    private final PluginBundles bundles;
    private final DeployedFiles deployed;
    private final Guards guards;
    private final PluginViews views;

    Exchange(PluginRecords records, PluginBundles bundles, DeployedFiles deployed, Guards guards, PluginViews views) {
        this.records = records;
        this.bundles = bundles;
        this.deployed = deployed;
        this.guards = guards;
        this.views = views;
    }

    /** @throws MillraceException that says why not; then everything is as it was */
    Plugin put(Change change) {
        PluginRecord next = change.next();
        if (change.isSameContent()) return keep(change);
        guards.againstThePlatform(change.jar());
        change.old().flatMap(bundles::find).ifPresent(guards::againstDependents);
        records.storeJar(change.jar().file(), next);
        try {
            startBesideTheOldOne(change, next);
        } catch (RuntimeException refused) {
            records.deleteJar(next);
            throw refused;
        }
        change.old().ifPresent(old -> retire(old, change));
        LOG.info("plugin {} {} from {} is there", next.name(), next.version(), next.origin());
        return views.of(next);
    }

    /** The same once more: only what is known about it can be new. */
    private Plugin keep(Change change) {
        PluginRecord known = change.old().orElseThrow();
        PluginRecord next = change.role().map(known::with).orElse(known);
        bundles.find(known).ifPresent(bundle -> {
            next.role().ifPresent(role -> guards.forItsRole(bundle, role));
            if (bundle.getState() != Bundle.ACTIVE) bundles.start(bundle);
        });
        if (!next.equals(known)) records.put(next);
        return views.of(next);
    }

    private void startBesideTheOldOne(Change change, PluginRecord next) {
        // Looked at before the new one takes over.
        var before = change.old().map(views::of);
        Bundle bundle = bundles.start(next.location(), records.jar(next));
        try {
            next.role().ifPresent(role -> guards.forItsRole(bundle, role));
            if (!change.force()) before.ifPresent(old -> guards.againstLoss(old, bundle));
            records.put(next);
        } catch (RuntimeException refused) {
            bundles.remove(bundle);
            throw refused;
        }
    }

    private void retire(PluginRecord old, Change change) {
        bundles.find(old).ifPresent(bundle -> {
            if (change.isNewer()) bundles.awaitRelease(bundle);
            bundles.remove(bundle);
        });
        try {
            records.deleteJar(old);
            if (!old.origin().equals(change.delivery().origin())) deployed.delete(old.origin());
        } catch (MillraceException undeletable) {
            LOG.warn("{}", undeletable.getMessage());
        }
    }

    void remove(PluginRecord gone) {
        records.remove(gone);
        bundles.find(gone).ifPresent(bundles::remove);
        records.deleteJar(gone);
        LOG.info("plugin {} {} is gone", gone.name(), gone.version());
    }
}
