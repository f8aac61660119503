// SPDX-License-Identifier: Apache-2.0
package io.millrace.rest;

import java.util.Optional;

/**
 * The level of the log as clients have set it.
 *
 * @param level what {@code logLevel} said last
 * @param debugging whether the switch {@code debug} is on, which goes before the level
 */
record LogLevel(String level, boolean debugging) {
    static final LogLevel INITIAL = new LogLevel("info", false);

    LogLevel with(Optional<String> newLevel, Optional<Boolean> debug) {
        return new LogLevel(newLevel.orElse(level), debug.orElse(debugging));
    }

    /** What is to be logged. */
    String effective() {
        return debugging ? "debug" : level;
    }
}
