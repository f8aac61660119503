// SPDX-License-Identifier: Apache-2.0
package io.millrace.source.httppush;

import io.millrace.api.error.MillraceException;
import io.millrace.api.option.Option;
import io.millrace.api.option.OptionSet;
import io.millrace.api.option.Options;

/**
 * @param path begins with a slash
 * @param method {@code POST} or {@code PUT}
 */
record HttpPushSourceOptions(String path, String method) {
    private static final Option PATH =
            Option.text("datasource").mandatory().describe("Path of the endpoint, beginning with a slash");
    private static final Option METHOD =
            Option.text("method").orElse("POST").oneOf("POST", "PUT").describe("HTTP method of the endpoint");

    static final OptionSet DECLARED = OptionSet.of(PATH, METHOD);

    static HttpPushSourceOptions of(Options options) {
        String path = options.text(PATH);
        if (!path.startsWith("/")) {
            throw MillraceException.options(
                    "option datasource is \"" + path + "\", expected a path that begins with /");
        }
        if (path.contains("{") || path.contains("*")) {
            throw MillraceException.options(
                    "option datasource is \"" + path + "\", patterns are not supported, expected a plain path");
        }
        return new HttpPushSourceOptions(path, options.text(METHOD));
    }
}
