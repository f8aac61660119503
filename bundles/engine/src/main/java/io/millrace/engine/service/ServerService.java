// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.service;

import java.util.Optional;

/**
 * Settings of the running server that can be changed without a restart. They are not kept.
 *
 * <p><b>Errors:</b> {@link io.millrace.api.error.MillraceException} for values that are none.
 */
public interface ServerService {

    /** Sets the zone in which days begin and timestamps without a zone are read. */
    void setZone(String zone);

    /**
     * Changes what is logged and where.
     *
     * @param level {@code debug}, {@code info}, {@code warn} or {@code error}
     * @param console whether log lines appear on the console
     * @param file whether log lines go to the log file
     */
    void setLogging(Optional<String> level, Optional<Boolean> console, Optional<Boolean> file);

    /** Ends the process in an orderly way, soon after this returned. */
    void stop();
}
