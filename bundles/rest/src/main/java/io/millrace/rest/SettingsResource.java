// SPDX-License-Identifier: Apache-2.0
package io.millrace.rest;

import io.millrace.api.error.ErrorCode;
import io.millrace.api.error.MillraceException;
import io.millrace.engine.service.ServerService;
import java.io.InputStream;
import java.util.Optional;
import javax.ws.rs.PATCH;
import javax.ws.rs.Path;
import javax.ws.rs.core.Response;

/** Settings of the running server. They are not kept. */
@Path("/configs")
public final class SettingsResource {
    private final ServerService server;
    private LogLevel logLevel = LogLevel.INITIAL;

    SettingsResource(ServerService server) {
        this.server = server;
    }

    @PATCH
    public Response change(InputStream body) {
        String json = RequestBody.text(body);
        return ErrorBody.unlessRefused("Invalid JSON", () -> change(Settings.of(JsonBodies.readObject(json))));
    }

    private Response change(Settings settings) {
        if (settings.metricsDump()) return ErrorBody.of(noMetricsDump(), "");
        return ErrorBody.unlessRefused("Invalid TZ", () -> {
            settings.timezone().ifPresent(server::setZone);
            return ErrorBody.unlessRefused("Invalid log setting", () -> changeLogging(settings));
        });
    }

    private synchronized Response changeLogging(Settings settings) {
        LogLevel next = logLevel.with(settings.logLevel(), settings.debug());
        boolean levelChanges = settings.logLevel().isPresent() || next.debugging() != logLevel.debugging();
        if (levelChanges
                || settings.consoleLog().isPresent()
                || settings.fileLog().isPresent()) {
            Optional<String> level = levelChanges ? Optional.of(next.effective()) : Optional.empty();
            server.setLogging(level, settings.consoleLog(), settings.fileLog());
        }
        logLevel = next;
        return Answers.empty(Answers.NO_CONTENT);
    }

    private static MillraceException noMetricsDump() {
        return new MillraceException(
                ErrorCode.UNDEFINED, "metricsDumpConfig.enable: metrics cannot be dumped by this version");
    }
}
