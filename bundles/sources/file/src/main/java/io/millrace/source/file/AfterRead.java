// SPDX-License-Identifier: Apache-2.0
package io.millrace.source.file;

import io.millrace.api.error.MillraceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * What becomes of a file that was read.
 *
 * @param target the folder to move it to, if that is the action
 */
record AfterRead(Action action, Optional<Path> target) {
    /** In the order of the numbers that stand for them. */
    enum Action {
        KEEP,
        DELETE,
        MOVE
    }

    static AfterRead of(long number, Optional<Path> moveTo) {
        Action action = Action.values()[(int) number];
        if (action != Action.MOVE) return new AfterRead(action, Optional.empty());
        Path target = moveTo.orElseThrow(() -> MillraceException.options(
                "option moveTo of the file source is missing, expected a folder since actionAfterRead is 2"));
        if (Files.exists(target) && !Files.isDirectory(target)) {
            throw MillraceException.options("option moveTo of the file source is " + target + ", which is no folder");
        }
        return new AfterRead(action, Optional.of(target));
    }

    /** Whether files are gone after they were read, so that a missing one is nothing unusual. */
    boolean takesAway() {
        return action != Action.KEEP;
    }

    void apply(Path file) throws IOException {
        if (action == Action.DELETE) Files.deleteIfExists(file);
        if (target.isPresent()) move(file, target.get());
    }

    private static void move(Path file, Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.move(file, folder.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    }
}
