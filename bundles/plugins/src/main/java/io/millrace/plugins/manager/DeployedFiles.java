// SPDX-License-Identifier: Apache-2.0
package io.millrace.plugins.manager;

import io.millrace.api.error.MillraceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * The files in the folder for deployment, as far as plugins have to do with them: the origin of a plugin from there is
 * {@code deploy/} and the name of the file.
 *
 * <p><b>Threads:</b> may be used from any thread.
 */
public final class DeployedFiles {
    private static final String PREFIX = "deploy/";

    private final Path folder;
    private final Map<String, String> refusals = new ConcurrentSkipListMap<>();

    public DeployedFiles(Path folder) {
        this.folder = folder;
    }

    public static String origin(String fileName) {
        return PREFIX + fileName;
    }

    public static boolean isOrigin(String origin) {
        return origin.startsWith(PREFIX);
    }

    /** Deletes the file that a plugin came from, if it lies in the folder: what goes must not come back from there. */
    void delete(String origin) {
        if (!isOrigin(origin)) return;
        Path file = folder.resolve(origin.substring(PREFIX.length()));
        try {
            Files.deleteIfExists(file);
        } catch (IOException undeletable) {
            throw MillraceException.io(
                    file + " cannot be deleted, so that its plugin would come back: " + undeletable.getMessage(),
                    undeletable);
        }
    }

    /**
     * Keeps in mind why a file was not taken.
     *
     * @return whether that is news
     */
    public boolean refused(String origin, String message) {
        return !message.equals(refusals.put(origin, message));
    }

    /** The file was taken, or is gone. */
    public void settled(String origin) {
        refusals.remove(origin);
    }

    Map<String, String> refusals() {
        return refusals;
    }
}
