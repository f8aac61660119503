// SPDX-License-Identifier: Apache-2.0
package io.millrace.itests.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One project of each kind, as the project template makes it for somebody else, built by a Maven of its own. */
final class PluginProjects {
    private static final Path MADE = Path.of(
                    "..", "bundles", "examples", "archetype", "target", "test-classes", "projects")
            .toAbsolutePath()
            .normalize();

    private final Path folder;

    private PluginProjects(Path folder) {
        this.folder = folder;
    }

    /** Builds all of them with their tests, against the artifacts alone; fails with what Maven says. */
    static PluginProjects built(Path folder) throws IOException, InterruptedException {
        PluginProjects projects = new PluginProjects(folder.toAbsolutePath());
        projects.write();
        projects.build();
        return projects;
    }

    /** The kinds of plugin for which there is a template. */
    static List<String> kinds() throws IOException {
        try (Stream<Path> kinds = Files.list(MADE)) {
            return kinds.filter(Files::isDirectory)
                    .map(kind -> kind.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    private static Path project(String kind) {
        return MADE.resolve(kind).resolve("project").resolve(kind);
    }

    /** A project that has all others as modules, so that one Maven does. */
    private void write() throws IOException {
        String modules = kinds().stream()
                .map(kind -> "<module>" + folder.relativize(project(kind)) + "</module>")
                .collect(Collectors.joining());
        // With a folder of this name, Maven looks for no settings of the build around it.
        Files.createDirectories(folder.resolve(".mvn"));
        Files.writeString(
                folder.resolve("pom.xml"),
                "<project><modelVersion>4.0.0</modelVersion><groupId>com.example</groupId><artifactId>all</artifactId>"
                        + "<version>1</version><packaging>pom</packaging><modules>" + modules
                        + "</modules></project>\n");
    }

    private void build() throws IOException, InterruptedException {
        ArtifactRepository repository = ArtifactRepository.in(folder.resolve("repository"));
        Process maven = new ProcessBuilder(
                        Path.of(System.getProperty("maven.home"), "bin", "mvn").toString(),
                        "-B",
                        "-ntp",
                        "-q",
                        "-s",
                        repository.settings().toString(),
                        "-Dmaven.repo.local=" + repository.folder(),
                        "package")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(maven.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(maven.waitFor()).as("the projects build: %s", said).isZero();
    }

    /** The built plugin of a kind, ready for deployment. */
    ExampleJar jar(String kind) {
        return ExampleJar.at(project(kind).resolve("target").resolve(kind + "-1.0.0.jar"));
    }
}
