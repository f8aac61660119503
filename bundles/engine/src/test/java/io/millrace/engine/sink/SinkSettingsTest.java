// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.error.ErrorCode;
import io.millrace.api.error.MillraceException;
import io.millrace.api.option.Option;
import io.millrace.api.option.OptionSet;
import io.millrace.api.option.Options;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.Test;

public class SinkSettingsTest {
    private static SinkSettings settings(Map<String, Object> options) {
        return SinkSettings.of(Options.of(options), OptionSet.none());
    }

    private static void assertRefused(ErrorCode code, String message, Map<String, Object> options) {
        assertThatThrownBy(() -> settings(options))
                .isInstanceOfSatisfying(
                        MillraceException.class,
                        refused -> assertThat(refused.code()).isEqualTo(code))
                .hasMessage(message);
    }

    @Test
    public void theDefaults() {
        SinkSettings settings = settings(Map.of());
        assertThat(settings.sendSingle()).isFalse();
        assertThat(settings.omitIfEmpty()).isFalse();
        assertThat(settings.dataField()).isEmpty();
        assertThat(settings.fields()).isEmpty();
        assertThat(settings.excludeFields()).isEmpty();
        assertThat(settings.format()).isEqualTo("json");
        assertThat(settings.bufferLength()).isEqualTo(1024);
        assertThat(settings.resendInterval()).isEqualTo(Duration.ZERO);
    }

    @Test
    public void everythingCanBeSet() {
        SinkSettings settings = settings(Map.of(
                "sendSingle",
                true,
                "omitIfEmpty",
                true,
                "dataField",
                "data",
                "fields",
                List.of("a", "b"),
                "format",
                "DELIMITED",
                "bufferLength",
                8L,
                "resendInterval",
                "2s"));
        assertThat(settings)
                .isEqualTo(new SinkSettings(
                        true,
                        true,
                        java.util.Optional.of("data"),
                        List.of("a", "b"),
                        List.of(),
                        "delimited",
                        ",",
                        java.util.Optional.empty(),
                        new Batching(0, Duration.ZERO),
                        8,
                        false,
                        Duration.ofSeconds(2)));
    }

    @Test
    public void theOldNameOfTheDataFieldIsUnderstood() {
        assertThat(settings(Map.of("tableDataField", "data")).dataField()).contains("data");
        assertThat(settings(Map.of("tableDataField", "old", "dataField", "new")).dataField())
                .contains("new");
    }

    @Test
    public void fieldsAndExcludeFieldsExcludeEachOther() {
        assertRefused(
                ErrorCode.EXECUTOR,
                "options fields and excludeFields exclude each other",
                Map.of("fields", List.of("a"), "excludeFields", List.of("b")));
    }

    @Test
    public void aNegativeBufferLengthIsRefusedWithTheCodeOfTheRule() {
        assertRefused(
                ErrorCode.UNDEFINED, "option bufferLength is -1, expected 0 or more", Map.of("bufferLength", -1L));
    }

    @Test
    public void aNegativeResendIntervalIsRefused() {
        assertRefused(
                ErrorCode.EXECUTOR,
                "option resendInterval is negative, expected 0 or more",
                Map.of("resendInterval", -1L));
    }

    @Test
    public void wrongTypesAreRefusedByName() {
        assertRefused(
                ErrorCode.EXECUTOR,
                "option sendSingle expected type boolean, got unconvertible type String, value: yes",
                Map.of("sendSingle", "yes"));
    }

    @Test
    public void whatWouldBeIgnoredSilentlyIsRefused() {
        for (String name : List.of("compression", "encryption")) {
            assertRefused(
                    ErrorCode.EXECUTOR,
                    "option " + name + " is not supported by this version",
                    Map.of(name, "something"));
        }
        for (String name : List.of("enableCache", "resendAlterQueue")) {
            assertRefused(
                    ErrorCode.EXECUTOR, "option " + name + " is not supported by this version", Map.of(name, true));
        }
    }

    @Test
    public void whatIsSwitchedOffIsNotRefused() {
        settings(Map.of("dataTemplate", "", "batchSize", 0L, "enableCache", false, "lingerInterval", 0.0));
    }

    @Test
    public void templatesAndBatchesCanBeSet() {
        SinkSettings settings = settings(
                Map.of("dataTemplate", "{{.a}}", "batchSize", 5L, "lingerInterval", "300ms", "delimiter", ";"));
        assertThat(settings.dataTemplate()).contains("{{.a}}");
        assertThat(settings.batching()).isEqualTo(new Batching(5, Duration.ofMillis(300)));
        assertThat(settings.delimiter()).isEqualTo(";");
    }

    @Test
    public void negativeBatchesAreRefused() {
        assertRefused(ErrorCode.EXECUTOR, "option batchSize is -1, expected 0 or more", Map.of("batchSize", -1L));
        assertRefused(
                ErrorCode.EXECUTOR,
                "option lingerInterval is negative, expected 0 or more",
                Map.of("lingerInterval", -1L));
    }

    @Test
    public void aSinkThatBatchesByItselfIsLeftAlone() {
        OptionSet own = OptionSet.of(Option.integer("batchSize"), Option.duration("lingerInterval"));
        SinkSettings settings = SinkSettings.of(Options.of(Map.of("batchSize", 5L, "lingerInterval", 9L)), own);
        assertThat(settings.batching().isActive()).isFalse();
    }

    @Test
    public void whatTheSinkDeclaresItselfIsNotRefused() {
        SinkSettings.of(Options.of(Map.of("compression", "gzip")), OptionSet.of(Option.text("compression")));
    }
}
