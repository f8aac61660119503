// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.source;

import static io.millrace.engine.fake.Definitions.stream;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.error.ErrorCode;
import io.millrace.api.error.MillraceException;
import io.millrace.api.option.Option;
import io.millrace.api.option.OptionSet;
import io.millrace.engine.configuration.ConfigurationGroups;
import io.millrace.engine.extension.ExtensionKind;
import io.millrace.plan.stream.StreamDefinition;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;

public class SourceOptionsTest {
    private final Map<String, Map<String, Object>> groups = new HashMap<>();

    private Map<String, Object> options(StreamDefinition stream) {
        return options(stream, OptionSet.none());
    }

    private Map<String, Object> options(StreamDefinition stream, OptionSet declared) {
        ConfigurationGroups configuration =
                (kind, type, group, any) -> kind == ExtensionKind.SOURCE && type.equals("fake")
                        ? Optional.ofNullable(groups.get(group))
                        : Optional.empty();
        return SourceOptions.of(configuration, stream, declared).asMap();
    }

    @Test
    public void laterLayersWin() {
        groups.put("default", Map.of("a", "default", "b", "default", "c", "default", "datasource", "default"));
        groups.put("mine", Map.of("b", "mine", "c", "mine"));
        Map<String, Object> options = options(
                stream("s", "TYPE", "fake", "CONF_KEY", "mine", "EXTRA", "{\"c\":\"extra\"}", "DATASOURCE", "topic"));
        assertThat(options)
                .containsEntry("a", "default")
                .containsEntry("b", "mine")
                .containsEntry("c", "extra")
                .containsEntry("datasource", "topic");
    }

    @Test
    public void theOptionsOfTheStreamAreThere() {
        Map<String, Object> options = options(stream(
                "s",
                "TYPE",
                "fake",
                "FORMAT",
                "DELIMITED",
                "DELIMITER",
                "|",
                "SCHEMAID",
                "x.y",
                "KEY",
                "id",
                "RETAIN_SIZE",
                5L,
                "STRICT_VALIDATION",
                true,
                "TIMESTAMP",
                "ts",
                "TIMESTAMP_FORMAT",
                "yyyy"));
        assertThat(options)
                .containsEntry("format", "delimited")
                .containsEntry("delimiter", "|")
                .containsEntry("schemaId", "x.y")
                .containsEntry("key", "id")
                .containsEntry("retainSize", 5L)
                .containsEntry("strictValidation", true)
                .containsEntry("timestamp", "ts")
                .containsEntry("timestampFormat", "yyyy");
    }

    @Test
    public void withoutOptionsTheFormatIsJson() {
        assertThat(options(stream("s", "TYPE", "fake")))
                .containsEntry("format", "json")
                .containsEntry("datasource", "")
                .containsEntry("strictValidation", false);
    }

    @Test
    public void aGroupThatIsNotThereAddsNothing() {
        assertThat(options(stream("s", "TYPE", "fake", "CONF_KEY", "none"))).doesNotContainKey("a");
    }

    @Test
    public void extraMustBeAJsonObject() {
        assertThatThrownBy(() -> options(stream("s", "TYPE", "fake", "EXTRA", "{oops")))
                .isInstanceOfSatisfying(
                        MillraceException.class,
                        refused -> assertThat(refused.code()).isEqualTo(ErrorCode.STREAM))
                .hasMessageStartingWith("option EXTRA of s is no JSON: ");
        assertThatThrownBy(() -> options(stream("s", "TYPE", "fake", "EXTRA", "[1]")))
                .hasMessage("option EXTRA of s is no JSON object");
    }

    @Test
    public void whatWouldBeIgnoredSilentlyIsRefused() {
        groups.put("default", Map.of("decompression", "gzip"));
        StreamDefinition stream = stream("s", "TYPE", "fake");
        assertThatThrownBy(() -> options(stream))
                .isInstanceOfSatisfying(
                        MillraceException.class,
                        refused -> assertThat(refused.code()).isEqualTo(ErrorCode.EXECUTOR))
                .hasMessage("option decompression is not supported by this version");
        assertThat(options(stream, OptionSet.of(Option.text("decompression"))))
                .as("declared by the source itself")
                .containsEntry("decompression", "gzip");
        groups.put("default", Map.of("decompression", ""));
        assertThat(options(stream)).as("switched off").containsEntry("decompression", "");
    }
}
