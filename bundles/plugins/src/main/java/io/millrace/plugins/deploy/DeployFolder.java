// SPDX-License-Identifier: Apache-2.0
package io.millrace.plugins.deploy;

import io.millrace.api.error.MillraceException;
import io.millrace.plugins.Delivery;
import io.millrace.plugins.manager.DeployedFiles;
import io.millrace.plugins.manager.Plugins;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps plugins in step with the files of a folder. A file is taken when it did not change from one look to the next, so that
 * no half of a copy is.
 *
 * <p><b>Threads:</b> {@link #look} is called by one thread; the rest by any.
 */
public final class DeployFolder {
    private static final Logger LOG = LoggerFactory.getLogger(DeployFolder.class);

    private enum Fate {
        NEW,
        TAKEN,
        REFUSED
    }

    private record Seen(FileStamp stamp, Fate fate) {}

    private final Path folder;
    private final Plugins plugins;
    private final DeployedFiles files;
    private final Map<String, Seen> seen = new HashMap<>();
    private final AtomicBoolean tryRefusedAgain = new AtomicBoolean();

    public DeployFolder(Path folder, Plugins plugins, DeployedFiles files) {
        this.folder = folder;
        this.plugins = plugins;
        this.files = files;
    }

    /** What was refused may work now: something else came. */
    public void surroundingsChanged() {
        tryRefusedAgain.set(true);
    }

    /** Takes what is new or has changed, and removes what is gone. */
    public void look() {
        Map<String, FileStamp> there;
        try {
            there = list();
        } catch (IOException unreadable) {
            // A folder that is away for a moment takes no plugins with it.
            LOG.debug("{} cannot be read: {}", folder, unreadable.getMessage());
            return;
        }
        forgetAllBut(there);
        boolean again = tryRefusedAgain.getAndSet(false);
        if (again) plugins.revive();
        there.forEach((name, stamp) -> look(name, stamp, again));
    }

    private Map<String, FileStamp> list() throws IOException {
        Map<String, FileStamp> found = new TreeMap<>();
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file : all.filter(FileStamp::isCandidate).toList()) {
                FileStamp.of(file)
                        .ifPresent(stamp -> found.put(file.getFileName().toString(), stamp));
            }
        }
        return found;
    }

    private void forgetAllBut(Map<String, FileStamp> there) {
        for (String origin : plugins.origins()) {
            boolean gone = DeployedFiles.isOrigin(origin)
                    && there.keySet().stream().map(DeployedFiles::origin).noneMatch(origin::equals);
            if (!gone) continue;
            plugins.undeploy(origin);
            surroundingsChanged();
        }
        for (String name : seen.keySet().stream()
                .filter(known -> !there.containsKey(known))
                .toList()) {
            seen.remove(name);
            files.settled(DeployedFiles.origin(name));
        }
    }

    private void look(String name, FileStamp stamp, boolean again) {
        Seen before = seen.get(name);
        if (before == null || !before.stamp().equals(stamp)) {
            seen.put(name, new Seen(stamp, Fate.NEW));
        } else if (before.fate() == Fate.NEW || before.fate() == Fate.REFUSED && again) {
            seen.put(name, new Seen(stamp, take(name) ? Fate.TAKEN : Fate.REFUSED));
        }
    }

    private boolean take(String name) {
        String origin = DeployedFiles.origin(name);
        try (InputStream content = Files.newInputStream(folder.resolve(name));
                Delivery delivery = plugins.receive(content, origin)) {
            plugins.deploy(delivery);
            files.settled(origin);
            return true;
        } catch (IOException | MillraceException refused) {
            if (files.refused(origin, refused.getMessage()))
                LOG.error("{} is refused: {}", origin, refused.getMessage());
            return false;
        }
    }
}
