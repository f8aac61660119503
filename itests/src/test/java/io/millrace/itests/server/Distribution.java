// SPDX-License-Identifier: Apache-2.0
package io.millrace.itests.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The archive that users download, and its way onto the disk. */
final class Distribution {
    private static final String PROPERTY = "millrace.distribution";
    private static final List<List<String>> LAUNCHERS =
            List.of(List.of("bin/millrace", "run"), List.of("bin/karaf", "server"));

    private Distribution() {}

    /** The archive under test. */
    static Path archive() {
        String path = System.getProperty(PROPERTY);
        if (path == null || !Files.isRegularFile(Path.of(path))) {
            throw new IllegalStateException(
                    "System property " + PROPERTY + " must name the built tar.gz, but is " + path);
        }
        return Path.of(path);
    }

    /** Unpacks the archive into an empty folder and returns the folder with bin/ in it. */
    static Path unpack(Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Process tar = new ProcessBuilder(
                        "tar", "-xzf", archive().toAbsolutePath().toString(), "-C", folder.toString())
                .inheritIO()
                .start();
        if (tar.waitFor() != 0) throw new IOException("tar could not unpack " + archive());
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(child -> Files.isDirectory(child.resolve("bin")))
                    .findFirst()
                    .orElseThrow(() -> new IOException("no folder with bin/ in " + archive()));
        }
    }

    /** The command that runs an unpacked distribution in the foreground. */
    static List<String> command(Path home) {
        return LAUNCHERS.stream()
                .filter(command -> Files.isExecutable(home.resolve(command.get(0))))
                .findFirst()
                .map(command -> List.of(home.resolve(command.get(0)).toString(), command.get(1)))
                .orElseThrow(() -> new IllegalStateException("none of " + LAUNCHERS + " in " + home));
    }
}
