// SPDX-License-Identifier: Apache-2.0
package io.millrace.sink.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.option.Options;
import java.nio.file.Path;
import java.util.Map;
import org.junit.Test;

public class FileSinkOptionsTest {
    private static final Path DATA = Path.of("/var/lib/millrace");

    @Test
    public void relativePathsStartInTheDataFolder() {
        assertThat(options(Map.of()).path()).isEqualTo(DATA.resolve("cache"));
        assertThat(options(Map.of("path", "out/a.txt")).path()).isEqualTo(DATA.resolve("out/a.txt"));
        assertThat(options(Map.of("path", "data/out/a.txt")).path()).isEqualTo(DATA.resolve("out/a.txt"));
        assertThat(options(Map.of("path", "/tmp/a.txt")).path()).isEqualTo(Path.of("/tmp/a.txt"));
    }

    @Test
    public void namesFilesByTheMomentOfTheirBeginning() {
        Path path = Path.of("/out/a.b.txt");

        assertThat(NamePattern.NONE.name(path, 5)).isEqualTo(path);
        assertThat(NamePattern.PREFIX.name(path, 5)).isEqualTo(Path.of("/out/5-a.b.txt"));
        assertThat(NamePattern.SUFFIX.name(path, 5)).isEqualTo(Path.of("/out/a.b-5.txt"));
        assertThat(NamePattern.SUFFIX.name(Path.of("/out/a"), 5)).isEqualTo(Path.of("/out/a-5"));
    }

    @Test
    public void refusesPathsThatAreNoFile() {
        assertRefused(
                Map.of("path", "out/{{.id}}"), "option path of the file sink is out/{{.id}}, expected a path without");
        assertRefused(Map.of("path", ""), "option path of the file sink is '', expected the path of a file");
        assertRefused(Map.of("path", "data"), "option path of the file sink is 'data', expected the path of a file");
        assertRefused(Map.of("path", "a\0b"), "expected the path of a file");
    }

    @Test
    public void refusesFilesThatNeverRollAndNegativeLimits() {
        assertRefused(
                Map.of("rollingCount", 0L),
                "one of rollingInterval, rollingCount and rollingSize must be greater than 0");
        assertRefused(Map.of("rollingCount", -1L), "option rollingCount of the file sink is -1, expected 0 or more");
        assertRefused(Map.of("rollingSize", -1L), "option rollingSize of the file sink is -1");
        assertRefused(Map.of("rollingInterval", "-1s"), "option rollingInterval of the file sink is PT-1S");
        assertRefused(Map.of("checkInterval", "-1s"), "option checkInterval of the file sink is PT-1S");
    }

    @Test
    public void refusesWhatItCannotWrite() {
        assertRefused(Map.of("fileType", "parquet"), "option fileType is parquet, expected one of [lines, json, csv]");
        assertRefused(Map.of("fileType", "csv"), "file sink: fileType csv needs the format delimited, found json");
        assertRefused(Map.of("compression", "zstd"), "option compression of the file sink is zstd, expected gzip");
        assertRefused(Map.of("encryption", "aes"), "option encryption of the file sink is not supported");
        assertRefused(Map.of("rollingHook", "upload"), "option rollingHook of the file sink is not supported");
        assertRefused(Map.of("rollingNamePattern", "middle"), "option rollingNamePattern is middle, expected one of");
    }

    private static FileSinkOptions options(Map<String, Object> values) {
        Options options = Options.of(values);
        FileSinkOptions.DECLARED.validate(options);
        return FileSinkOptions.of(options, DATA);
    }

    private static void assertRefused(Map<String, Object> values, String message) {
        assertThatThrownBy(() -> options(values)).hasMessageContaining(message);
    }
}
