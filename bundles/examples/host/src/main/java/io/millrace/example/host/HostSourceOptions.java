// SPDX-License-Identifier: Apache-2.0
package io.millrace.example.host;

import io.millrace.api.option.Option;
import io.millrace.api.option.OptionSet;
import io.millrace.api.option.Options;
import java.nio.file.Path;
import java.util.Map;

/**
 * @param folder a folder on the disk to measure
 * @param unit bytes in one unit of space
 */
record HostSourceOptions(Path folder, long unit) {
    private static final Map<String, Long> UNITS = Map.of("bytes", 1L, "MiB", 1L << 20, "GiB", 1L << 30);

    private static final Option FOLDER = Option.text("folder")
            .orElse(".")
            .describe("A folder on the disk to measure; a relative one begins in the data folder");
    private static final Option UNIT =
            Option.text("unit").orElse("MiB").oneOf("bytes", "MiB", "GiB").describe("The unit of space on the disk");

    static final OptionSet DECLARED = OptionSet.of(FOLDER, UNIT);

    static HostSourceOptions of(Options options, Path dataFolder) {
        return new HostSourceOptions(dataFolder.resolve(options.text(FOLDER)), UNITS.get(options.text(UNIT)));
    }
}
