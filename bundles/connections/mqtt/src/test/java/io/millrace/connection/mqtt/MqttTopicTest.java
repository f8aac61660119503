// SPDX-License-Identifier: Apache-2.0
package io.millrace.connection.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.Test;

public class MqttTopicTest {
    @Test
    public void wildcardsStandInFiltersOnlyAndThereAlone() {
        assertThat(MqttTopic.problemOfFilter("a/+/b/#")).isEmpty();
        assertThat(MqttTopic.problemOfFilter("#")).isEmpty();
        assertThat(MqttTopic.problemOfFilter("a/#/b"))
                .hasValueSatisfying(problem -> assertThat(problem).contains("# the last one"));
        assertThat(MqttTopic.problemOfFilter("a+")).isPresent();
        assertThat(MqttTopic.problemOfName("a/+")).isPresent();
        assertThat(MqttTopic.problemOfName("a/b")).isEmpty();
    }

    @Test
    public void aTopicHasACharacterAndNoZero() {
        assertThat(MqttTopic.problemOfName(" ")).hasValue("expected a topic");
        assertThat(MqttTopic.problemOfName("a\0b")).hasValue("expected a topic without the character U+0000");
        assertThat(MqttTopic.problemOfFilter("a\0b")).isPresent();
    }

    @Test
    public void aTopicFitsInItsLengthField() {
        assertThat(MqttTopic.problemOfName("é".repeat(32_767))).isEmpty();
        assertThat(MqttTopic.problemOfName("é".repeat(32_768))).hasValue("expected at most 65535 bytes of UTF-8");
    }

    @Test
    public void halfACharacterIsRefused() {
        assertThat(MqttTopic.problemOfName("\uD83D\uDE00")).isEmpty();
        assertThat(MqttTopic.problemOfName("\uD83D")).hasValue("expected no half of a surrogate pair");
    }
}
