// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.connection;

import io.millrace.api.error.MillraceException;
import io.millrace.api.option.Options;

/** Connections that are defined once by name. Options that name one are refused as long as there are none. */
public final class NamedConnections {
    private NamedConnections() {}

    /** @throws MillraceException if the options name a connection */
    public static void refuse(Options options) {
        if (options.has("connectionSelector") && !"".equals(options.asMap().get("connectionSelector"))) {
            throw MillraceException.options(
                    "option connectionSelector is not supported by this version: named connections are not there yet");
        }
    }
}
