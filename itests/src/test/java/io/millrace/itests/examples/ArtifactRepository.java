// SPDX-License-Identifier: Apache-2.0
package io.millrace.itests.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A local repository of Maven with the artifacts that this build has just made, as somebody has them who did not build them.
 * Everything else comes from the repository that this build used, by way of the settings; nothing comes over the network.
 */
final class ArtifactRepository {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private final String version;
    private final Path folder;

    private ArtifactRepository(String version, Path folder) {
        this.version = version;
        this.folder = folder;
    }

    /** @param folder is made, or used again */
    static ArtifactRepository in(Path folder) throws IOException {
        ArtifactRepository repository =
                new ArtifactRepository(System.getProperty("millrace.version"), folder.toAbsolutePath());
        repository.parent("millrace", ROOT);
        repository.parent("millrace-bundles", ROOT.resolve("bundles"));
        for (String artifact : new String[] {"api", "plan", "sql", "engine", "testkit"}) repository.jar(artifact);
        return repository;
    }

    private void parent(String artifact, Path module) throws IOException {
        copy(module.resolve("pom.xml"), artifact, ".pom");
    }

    private void jar(String artifact) throws IOException {
        Path module = ROOT.resolve("bundles").resolve(artifact);
        copy(module.resolve("pom.xml"), artifact, ".pom");
        copy(module.resolve("target").resolve(artifact + "-" + version + ".jar"), artifact, ".jar");
    }

    private void copy(Path file, String artifact, String ending) throws IOException {
        Path target = folder.resolve("io/millrace").resolve(artifact).resolve(version);
        Files.createDirectories(target);
        Files.copy(file, target.resolve(artifact + "-" + version + ending), StandardCopyOption.REPLACE_EXISTING);
    }

    Path folder() {
        return folder;
    }

    /** Settings under which the repository of this build stands for all others. */
    Path settings() throws IOException {
        String origin = Path.of(System.getProperty("maven.repo")).toUri().toString();
        return Files.writeString(
                folder.resolveSibling("settings.xml"),
                "<settings><mirrors><mirror><id>build</id><mirrorOf>*</mirrorOf><url>" + origin
                        + "</url></mirror></mirrors></settings>\n");
    }
}
