// SPDX-License-Identifier: Apache-2.0
package io.millrace.rest;

import io.millrace.api.error.ErrorCode;
import io.millrace.api.error.MillraceException;
import io.millrace.engine.service.EngineInfo;
import io.millrace.engine.service.ServerService;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A server that writes down what it is told. */
final class FakeServer implements ServerService {
    final List<String> told = new ArrayList<>();
    private double cpuUsage = 0.0123;

    EngineInfo info() {
        return new EngineInfo("1.2.3", "linux", "amd64", 7, cpuUsage, 1024, 4096);
    }

    void cpuUsageIsUnknown() {
        cpuUsage = -1;
    }

    @Override
    public void setZone(String zone) {
        if (zone.equals("Nowhere")) throw new MillraceException(ErrorCode.UNDEFINED, "unknown time zone Nowhere");
        told.add("zone " + zone);
    }

    @Override
    public void setLogging(Optional<String> level, Optional<Boolean> console, Optional<Boolean> file) {
        if (level.equals(Optional.of("loud"))) {
            throw new MillraceException(ErrorCode.UNDEFINED, "unknown log level loud");
        }
        told.add("level " + level.orElse("-") + " console " + text(console) + " file " + text(file));
    }

    private static String text(Optional<Boolean> flag) {
        return flag.map(Object::toString).orElse("-");
    }

    @Override
    public void stop() {
        told.add("stop");
    }
}
