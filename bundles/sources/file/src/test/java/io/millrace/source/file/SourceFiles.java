// SPDX-License-Identifier: Apache-2.0
package io.millrace.source.file;

import io.millrace.testkit.plugin.FakeNodeContext;
import io.millrace.testkit.plugin.ManualClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.Map;
import org.junit.rules.TemporaryFolder;

/** A data folder with files in it, and sources that read it. */
final class SourceFiles extends TemporaryFolder {

    Path path(String name) {
        return getRoot().toPath().resolve(name).toAbsolutePath().normalize();
    }

    Path write(String name, String content) throws IOException {
        Path file = path(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    /** Writes a file and makes it so many seconds old as seen from a fixed moment. */
    void write(String name, String content, long modifiedSecond) throws IOException {
        Files.setLastModifiedTime(write(name, content), FileTime.fromMillis(modifiedSecond * 1_000));
    }

    FileSource source(String datasource, Map<String, Object> options) throws Exception {
        return source(ManualClock.at(0), datasource, options);
    }

    FileSource source(ManualClock clock, String datasource, Map<String, Object> options) throws Exception {
        Map<String, Object> all = new HashMap<>(options);
        all.put("datasource", datasource);
        FileSource source = new FileSource();
        new FakeNodeContext()
                .withClock(clock)
                .withDataFolder(getRoot().toPath())
                .provision(source, all);
        source.connect();
        return source;
    }
}
