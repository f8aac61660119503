// SPDX-License-Identifier: Apache-2.0
package io.millrace.source.file;

import io.millrace.api.error.ErrorCode;
import io.millrace.api.error.MillraceException;
import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;

/** Waits for changes in a directory. Which file changed is for others to find out. */
final class DirectoryWatch implements AutoCloseable {
    private final Path directory;
    private final WatchService service;

    private DirectoryWatch(Path directory, WatchService service) {
        this.directory = directory;
        this.service = service;
    }

    /** Changes count from now on. */
    static DirectoryWatch of(Path directory) throws IOException {
        WatchService service = directory.getFileSystem().newWatchService();
        directory.register(service, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY);
        return new DirectoryWatch(directory, service);
    }

    /**
     * Waits until something changed since the last call.
     *
     * @return false if the watch was closed
     */
    boolean awaitChange() throws InterruptedException {
        try {
            WatchKey key = service.take();
            key.pollEvents();
            if (key.reset()) return true;
        } catch (ClosedWatchServiceException e) {
            return false;
        }
        throw new MillraceException(ErrorCode.IO, "file source: the directory " + directory + " went away");
    }

    @Override
    public void close() throws IOException {
        service.close();
    }
}
