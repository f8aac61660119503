// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.osgi;

import io.millrace.api.error.ErrorCode;
import io.millrace.api.error.MillraceException;
import io.millrace.engine.Engine;
import io.millrace.engine.service.ServerService;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Changes settings of a server that runs in Karaf: logging through its log configuration, the end through the framework. */
final class OsgiServerService implements ServerService {
    private static final Logger LOG = LoggerFactory.getLogger(OsgiServerService.class);
    private static final String LOGGING_PID = "org.ops4j.pax.logging";
    private static final List<String> LEVELS = List.of("DEBUG", "INFO", "WARN", "ERROR");
    private static final long STOP_DELAY_MILLIS = 1_000;

    private final BundleContext bundle;
    private final ConfigurationAdmin admin;
    private final Engine engine;

    OsgiServerService(BundleContext bundle, ConfigurationAdmin admin, Engine engine) {
        this.bundle = bundle;
        this.admin = admin;
        this.engine = engine;
    }

    @Override
    public void setZone(String zone) {
        try {
            engine.clock().setZone(ZoneId.of(zone));
        } catch (DateTimeException unknown) {
            throw new MillraceException(ErrorCode.UNDEFINED, "unknown time zone " + zone);
        }
    }

    @Override
    public void setLogging(Optional<String> level, Optional<Boolean> console, Optional<Boolean> file) {
        Optional<String> wanted = level.map(name -> name.toUpperCase(Locale.ROOT));
        if (wanted.isPresent() && !LEVELS.contains(wanted.get())) {
            throw new MillraceException(
                    ErrorCode.UNDEFINED, "unknown log level " + level.get() + ", expected debug, info, warn or error");
        }
        try {
            Configuration logging = admin.getConfiguration(LOGGING_PID, null);
            Dictionary<String, Object> properties =
                    Optional.ofNullable(logging.getProperties()).orElseGet(Hashtable::new);
            wanted.ifPresent(name -> properties.put("log4j2.rootLogger.level", name));
            console.ifPresent(on -> threshold(properties, "console", on));
            file.ifPresent(on -> threshold(properties, "file", on));
            logging.update(properties);
        } catch (IOException failure) {
            throw MillraceException.io("the log settings cannot be changed: " + failure.getMessage(), failure);
        }
    }

    private static void threshold(Dictionary<String, Object> properties, String appender, boolean on) {
        String filter = "log4j2.rootLogger.appenderRef." + appender + ".filter.threshold.";
        properties.put(filter + "type", "ThresholdFilter");
        properties.put(filter + "level", on ? "ALL" : "OFF");
    }

    @Override
    public void stop() {
        // The answer to whoever asked has to get out first.
        engine.clock().schedule(engine.clock().millis() + STOP_DELAY_MILLIS, this::stopFramework);
    }

    private void stopFramework() {
        try {
            bundle.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).stop();
        } catch (BundleException failure) {
            LOG.error("the framework does not stop: {}", failure.getMessage(), failure);
        }
    }
}
