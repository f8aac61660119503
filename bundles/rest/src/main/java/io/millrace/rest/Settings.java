// SPDX-License-Identifier: Apache-2.0
package io.millrace.rest;

import java.util.Optional;

/** Settings of the server that a client wants to change; what it left out is empty. */
record Settings(
        Optional<String> logLevel,
        Optional<Boolean> debug,
        Optional<Boolean> consoleLog,
        Optional<Boolean> fileLog,
        Optional<String> timezone,
        boolean metricsDump) {

    /** @throws io.millrace.api.error.MillraceException if a value is of another kind than its key wants */
    static Settings of(JsonObject json) {
        return new Settings(
                json.text("logLevel"),
                json.flag("debug"),
                json.flag("consoleLog"),
                json.flag("fileLog"),
                json.text("timezone"),
                json.object("metricsDumpConfig")
                        .flatMap(dump -> dump.flag("enable"))
                        .orElse(false));
    }
}
