// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.rule;

import io.millrace.api.error.ErrorCode;
import io.millrace.api.error.MillraceException;
import io.millrace.api.time.Durations;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the options of a rule; what is not given or null has its default, unknown keys are ignored. */
final class RuleOptionsReader {
    private static final long SECOND = 1_000;
    private static final long MAX_WINDOW_SIZE = 1_000_000;
    private static final List<String> FLAGS = List.of("debug", "notifySub", "enableSaveStateBeforeStop");
    private static final List<String> DURATIONS = List.of("checkpointInterval", "forceExitTimeout");

    private final String ruleId;
    private final Map<String, Object> given;

    RuleOptionsReader(String ruleId, Map<String, Object> given) {
        this.ruleId = ruleId;
        this.given = given;
    }

    RuleOptions read() {
        checkUnused();
        RuleOptions options = new RuleOptions(
                flag("isEventTime").orElse(false),
                duration("lateTolerance").orElse(SECOND),
                Math.toIntExact(integer("bufferLength").orElse(1024L)),
                flag("sendMetaToSink").orElse(false),
                flag("sendNilField").orElse(false),
                flag("sendError").orElse(false),
                Math.toIntExact(integer("qos").orElse(0L)),
                flag("disableBufferFullDiscard").map(disabled -> !disabled),
                object("planOptimizeStrategy"),
                integer("maxWindowSize").orElse(MAX_WINDOW_SIZE));
        validate(options);
        return options;
    }

    /** Options without an effect in this version must still be of the right type. */
    private void checkUnused() {
        FLAGS.forEach(this::flag);
        DURATIONS.forEach(this::duration);
        for (String name : List.of("cron", "duration", "cronDatetimeRange")) {
            Object value = given.get(name);
            if (value != null && !"".equals(value) && !List.of().equals(value)) {
                throw refused("scheduled rules are not supported by this version: option " + name);
            }
        }
    }

    private void validate(RuleOptions options) {
        List<String> errors = new ArrayList<>();
        if (options.lateToleranceMillis() < 0) errors.add("invalidLateTol:lateTol must be greater than 0");
        if (integer("concurrency").orElse(1L) < 0) errors.add("invalidConcurrency:concurrency must be greater than 0");
        if (options.bufferLength() < 0) errors.add("invalidBufferLength:bufferLength must be greater than 0");
        if (options.maxWindowSize() < 1) errors.add("invalidMaxWindowSize:maxWindowSize must be greater than 0");
        if (options.quality() < 0 || options.quality() > 2) errors.add("invalidQos:qos must be 0, 1 or 2");
        if (options.quality() > 0) errors.add("qos 1 and 2 need checkpoints, which are not supported by this version");
        long attempts = number(object("restartStrategy"), "attempts").orElse(0L);
        if (attempts < 0) errors.add("invalidRestartAttempts:restart attempts must be greater than 0");
        if (!errors.isEmpty()) {
            throw refused("Rule " + ruleId + " has invalid options: " + String.join("\n", errors) + ".");
        }
    }

    private Optional<Boolean> flag(String name) {
        Object value = given.get(name);
        if (value == null) return Optional.empty();
        if (value instanceof Boolean flag) return Optional.of(flag);
        throw wrongType(name, "boolean", value);
    }

    private Optional<Long> integer(String name) {
        return number(given, name);
    }

    private Optional<Long> number(Map<String, Object> holder, String name) {
        Object value = holder.get(name);
        if (value == null) return Optional.empty();
        if (value instanceof Long number && Math.abs(number) <= Integer.MAX_VALUE) return Optional.of(number);
        throw wrongType(name, "integer", value);
    }

    private Optional<Long> duration(String name) {
        Object value = given.get(name);
        if (value == null) return Optional.empty();
        if (value instanceof Long millis) return Optional.of(millis);
        if (value instanceof String text && Durations.parse(text).isPresent()) {
            return Optional.of(Durations.parse(text).get().toMillis());
        }
        throw wrongType(name, "duration such as 500ms or a number of milliseconds", value);
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> object(String name) {
        Object value = given.get(name);
        if (value == null) return Map.of();
        if (value instanceof Map<?, ?> map) return (Map<String, Object>) map;
        throw wrongType(name, "object", value);
    }

    private MillraceException wrongType(String name, String expected, Object value) {
        return refused("option " + name + " is " + NeutralJson.write(value) + ", expected " + expected);
    }

    private static MillraceException refused(String message) {
        return new MillraceException(ErrorCode.UNDEFINED, message);
    }
}
