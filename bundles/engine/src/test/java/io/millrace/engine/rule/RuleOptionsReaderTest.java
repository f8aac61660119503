// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.rule;

import static io.millrace.engine.fake.Values.values;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.error.ErrorCode;
import io.millrace.api.error.MillraceException;
import io.millrace.plan.TimePolicy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;

public class RuleOptionsReaderTest {
    private static RuleOptions read(Object... options) {
        return new RuleOptionsReader("r", values(options)).read();
    }

    private static void assertRefused(String message, Object... options) {
        assertThatThrownBy(() -> read(options))
                .isInstanceOfSatisfying(
                        MillraceException.class,
                        refused -> assertThat(refused.code()).isEqualTo(ErrorCode.UNDEFINED))
                .hasMessage(message);
    }

    private static void assertInvalid(String error, Object... options) {
        assertRefused("Rule r has invalid options: " + error + ".", options);
    }

    @Test
    public void theDefaults() {
        assertThat(read())
                .isEqualTo(new RuleOptions(
                        false, 1_000, 1024, false, false, false, 0, Optional.empty(), Map.of(), 1_000_000));
        assertThat(read("bufferLength", null, "isEventTime", null)).isEqualTo(read());
    }

    @Test
    public void everythingCanBeSet() {
        RuleOptions options = read(
                "isEventTime", true,
                "lateTolerance", "1m30s",
                "bufferLength", 16L,
                "sendMetaToSink", true,
                "sendNilField", true,
                "sendError", true,
                "disableBufferFullDiscard", true,
                "planOptimizeStrategy", Map.of("enableIncrementalWindow", true),
                "maxWindowSize", 500L);
        assertThat(options)
                .isEqualTo(new RuleOptions(
                        true,
                        90_000,
                        16,
                        true,
                        true,
                        true,
                        0,
                        Optional.of(false),
                        Map.of("enableIncrementalWindow", true),
                        500));
    }

    @Test
    public void durationsAreTextsOrMilliseconds() {
        assertThat(read("lateTolerance", 250L).lateToleranceMillis()).isEqualTo(250);
        assertThat(read("lateTolerance", "250ms").lateToleranceMillis()).isEqualTo(250);
        assertThat(read("lateTolerance", 0L).lateToleranceMillis()).isZero();
    }

    @Test
    public void onlyEventTimeHasALateTolerance() {
        assertThat(read("isEventTime", true, "lateTolerance", 250L).time()).isEqualTo(new TimePolicy(true, 250));
        assertThat(read("lateTolerance", 250L).time()).isEqualTo(TimePolicy.processingTime());
    }

    @Test
    public void discardingIsTheOppositeOfItsDisabling() {
        assertThat(read().discard()).isEmpty();
        assertThat(read("disableBufferFullDiscard", false).discard()).contains(true);
        assertThat(read("disableBufferFullDiscard", true).discard()).contains(false);
    }

    @Test
    public void numbersMustNotBeNegative() {
        assertInvalid("invalidLateTol:lateTol must be greater than 0", "lateTolerance", -1L);
        assertInvalid("invalidConcurrency:concurrency must be greater than 0", "concurrency", -1L);
        assertInvalid("invalidBufferLength:bufferLength must be greater than 0", "bufferLength", -1L);
        assertInvalid(
                "invalidRestartAttempts:restart attempts must be greater than 0",
                "restartStrategy",
                Map.of("attempts", -1L));
        read("lateTolerance", 0L, "concurrency", 0L, "bufferLength", 0L, "restartStrategy", Map.of("attempts", 0L));
    }

    @Test
    public void allErrorsAreToldAtOnce() {
        assertInvalid(
                "invalidConcurrency:concurrency must be greater than 0\n"
                        + "invalidBufferLength:bufferLength must be greater than 0",
                "bufferLength",
                -5L,
                "concurrency",
                -5L);
    }

    @Test
    public void anUnknownQualityIsRefused() {
        assertThatThrownBy(() -> read("qos", 3L)).hasMessageContaining("invalidQos:qos must be 0, 1 or 2");
        assertThatThrownBy(() -> read("qos", -1L)).hasMessageContaining("invalidQos:qos must be 0, 1 or 2");
    }

    @Test
    public void theKeysOfOlderRestartStrategiesAreAccepted() {
        read(
                "restartStrategy",
                Map.of("attempts", 3L, "delay", 1_000L, "multiplier", 2L, "maxDelay", 30_000L, "jitterFactor", 0.1));
    }

    @Test
    public void wrongTypesAreNamed() {
        assertRefused("option isEventTime is 1, expected boolean", "isEventTime", 1L);
        assertRefused("option bufferLength is \"big\", expected integer", "bufferLength", "big");
        assertRefused("option bufferLength is 1.5, expected integer", "bufferLength", 1.5);
        assertRefused("option bufferLength is 9000000000, expected integer", "bufferLength", 9_000_000_000L);
        assertRefused(
                "option lateTolerance is \"soon\", expected duration such as 500ms or a number of milliseconds",
                "lateTolerance",
                "soon");
        assertRefused("option planOptimizeStrategy is [], expected object", "planOptimizeStrategy", List.of());
        assertRefused("option debug is \"yes\", expected boolean", "debug", "yes");
    }
}
