// SPDX-License-Identifier: Apache-2.0
package io.millrace.plugins.manager;

import io.millrace.api.error.ErrorCode;
import io.millrace.api.error.MillraceException;
import io.millrace.engine.service.ExtensionService;
import io.millrace.plugins.Delivery;
import io.millrace.plugins.Plugin;
import io.millrace.plugins.PluginService;
import io.millrace.plugins.Role;
import io.millrace.plugins.archive.PluginArchive;
import io.millrace.plugins.archive.PluginJar;
import io.millrace.plugins.bundle.PluginBundles;
import io.millrace.plugins.delivery.Deliveries;
import io.millrace.plugins.record.PluginRecord;
import io.millrace.plugins.record.PluginRecords;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.osgi.framework.Bundle;
import org.osgi.framework.Version;

/** The plugins that users brought. */
public final class Plugins implements PluginService {
    private final PluginRecords records;
    private final PluginBundles bundles;
    private final Deliveries deliveries;
    private final PluginArchive archive;
    private final DeployedFiles deployed;
    private final PluginViews views;
    private final Guards guards;
    private final Exchange exchange;
    /** Fair, so that changes happen in the order in which they were asked for. */
    private final Lock changes = new ReentrantLock(true);

    public Plugins(
            PluginRecords records,
            PluginBundles bundles,
            Deliveries deliveries,
            PluginArchive archive,
            DeployedFiles deployed,
            ExtensionService engine) {
        this.records = records;
        this.bundles = bundles;
        this.deliveries = deliveries;
        this.archive = archive;
        this.deployed = deployed;
        this.views = new PluginViews(bundles, engine);
        this.guards = new Guards(bundles, views);
        this.exchange = new Exchange(records, bundles, deployed, guards, views);
    }

    @Override
    public List<Plugin> list() {
        List<Plugin> all = new ArrayList<>(records.all().stream().map(views::of).toList());
        deployed.refusals().forEach((origin, message) -> all.add(PluginViews.refused(origin, message)));
        return all;
    }

    @Override
    public Plugin find(String name) {
        return views.of(require(name));
    }

    private PluginRecord require(String name) {
        return records.find(name)
                .orElseThrow(() -> new MillraceException(ErrorCode.NOT_FOUND, "plugin " + name + " is not found"));
    }

    @Override
    public Delivery receive(InputStream content, String origin) {
        return deliveries.receive(content, origin);
    }

    @Override
    public Delivery fetch(String address) {
        return deliveries.fetch(address);
    }

    @Override
    public Plugin install(Delivery delivery, Optional<Role> role) {
        PluginJar jar = archive.open(delivery.file());
        return inTurn(() -> {
            records.find(jar.name()).ifPresent(known -> {
                throw Guards.refused("plugin " + known.name() + " is already installed, in version " + known.version()
                        + ": update it instead");
            });
            return exchange.put(new Change(jar, delivery, role, Optional.empty(), false));
        });
    }

    @Override
    public Plugin update(String name, Delivery delivery, Optional<Role> role, boolean force) {
        require(name);
        PluginJar jar = archive.open(delivery.file());
        if (!jar.name().equals(name)) {
            throw Guards.refused("the file holds plugin " + jar.name() + ", expected " + name);
        }
        return inTurn(() -> exchange.put(new Change(jar, delivery, role, Optional.of(require(name)), force)));
    }

    /**
     * Installs or updates what a file brings that its user put into the folder for deployment. There is nobody to ask whether
     * to force anything, so that it is. A lower version than the one that came another way is not taken.
     */
    public Plugin deploy(Delivery delivery) {
        PluginJar jar = archive.open(delivery.file());
        return inTurn(() -> {
            Optional<PluginRecord> old = records.find(jar.name());
            old.ifPresent(known -> checkOwner(known, jar, delivery));
            Plugin now = exchange.put(new Change(jar, delivery, Optional.empty(), old, true));
            ownedBy(delivery.origin())
                    .filter(other -> !other.name().equals(jar.name()))
                    .ifPresent(exchange::remove);
            return now;
        });
    }

    private static void checkOwner(PluginRecord known, PluginJar jar, Delivery delivery) {
        boolean same =
                known.origin().equals(delivery.origin()) || known.sha256().equals(delivery.sha256());
        if (same || jar.version().compareTo(Version.parseVersion(known.version())) > 0) return;
        throw Guards.refused("plugin " + jar.name() + " is installed in version " + known.version() + " from "
                + known.origin() + ", which this file in version " + jar.version() + " does not replace");
    }

    /** Removes what a file brought that is not there any more. */
    public void undeploy(String origin) {
        inTurn(() -> {
            ownedBy(origin).ifPresent(exchange::remove);
            return origin;
        });
    }

    private Optional<PluginRecord> ownedBy(String origin) {
        return records.all().stream()
                .filter(known -> known.origin().equals(origin))
                .findFirst();
    }

    /** Where the installed plugins came from. */
    public List<String> origins() {
        return records.all().stream().map(PluginRecord::origin).toList();
    }

    @Override
    public Plugin assign(String name, Role role) {
        return inTurn(() -> {
            PluginRecord known = require(name);
            bundles.find(known).ifPresent(bundle -> guards.forItsRole(bundle, role));
            records.put(known.with(role));
            return find(name);
        });
    }

    @Override
    public void uninstall(String name, boolean force) {
        inTurn(() -> {
            PluginRecord known = require(name);
            Optional<Bundle> bundle = bundles.find(known);
            if (!force && bundle.isPresent()) {
                guards.againstUse(views.of(known), bundle.get());
                guards.againstDependents(bundle.get());
            }
            deployed.delete(known.origin());
            exchange.remove(known);
            return name;
        });
    }

    /** Brings back the plugins of an earlier life, and takes out what a change left that did not come to its end. */
    public void restore() {
        deliveries.clear();
        inTurn(() -> {
            new Restoration(records, bundles).restore();
            return records;
        });
    }

    /** Tries once more to start what did not. */
    public void revive() {
        inTurn(() -> {
            new Restoration(records, bundles).revive();
            return records;
        });
    }

    private <T> T inTurn(Supplier<T> change) {
        changes.lock();
        try {
            return change.get();
        } finally {
            changes.unlock();
        }
    }
}
