// SPDX-License-Identifier: Apache-2.0
package io.millrace.sink.sse;

import io.millrace.api.error.MillraceException;
import io.millrace.api.option.Option;
import io.millrace.api.option.OptionSet;
import io.millrace.api.option.Options;
import java.util.stream.Stream;

/** @param path where to listen, begins with a slash */
record SseSinkOptions(String path) {
    private static final Option ENDPOINT =
            Option.text("endpoint").describe("Path of the data server at which to listen, beginning with a slash");
    private static final Option DATASOURCE = Option.text("datasource").describe("Another name for endpoint");
    private static final Option PATH = Option.text("path").describe("Another name for endpoint");

    static final OptionSet DECLARED = OptionSet.of(ENDPOINT, DATASOURCE, PATH);

    static SseSinkOptions of(Options options) {
        String path = Stream.of(ENDPOINT, DATASOURCE, PATH)
                .map(options::text)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
        if (!path.startsWith("/")) {
            throw MillraceException.options("option endpoint is \"" + path + "\", expected a path that begins with /");
        }
        return new SseSinkOptions(path);
    }
}
