// SPDX-License-Identifier: Apache-2.0
package io.millrace.source.mqtt;

import io.millrace.api.error.MillraceException;
import io.millrace.api.option.Option;
import io.millrace.api.option.OptionSet;
import io.millrace.api.option.Options;
import io.millrace.connection.mqtt.MqttOptions;
import io.millrace.connection.mqtt.MqttTopic;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * @param filters topic filters, one at least
 * @param endMessage the payload that ends the stream
 */
record MqttSourceOptions(List<String> filters, int qos, Optional<byte[]> endMessage) {
    private static final Option TOPICS =
            Option.text("datasource").mandatory().describe("Topic filters, separated by commas; wildcards as in MQTT");
    private static final Option QOS =
            Option.integer("qos").orElse(0L).oneOf(0L, 1L, 2L).describe("Quality of service of the subscription");
    private static final Option END =
            Option.text("eofMessage").orElse("").describe("Base64 of a payload that ends the stream");

    static final OptionSet DECLARED = MqttOptions.declaredWith(TOPICS, QOS, END);

    static MqttSourceOptions of(Options options) {
        MqttOptions.of(options);
        return new MqttSourceOptions(
                filters(options.text(TOPICS)), (int) options.integer(QOS), endMessage(options.text(END)));
    }

    private static List<String> filters(String text) {
        List<String> filters = Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(filter -> !filter.isEmpty())
                .toList();
        if (filters.isEmpty()) throw MillraceException.options("option datasource is empty, expected a topic");
        filters.forEach(MqttSourceOptions::check);
        return filters;
    }

    private static void check(String filter) {
        MqttTopic.problemOfFilter(filter).ifPresent(problem -> {
            throw MillraceException.options("option datasource: topic " + filter + " is wrong, " + problem);
        });
    }

    private static Optional<byte[]> endMessage(String text) {
        if (text.isEmpty()) return Optional.empty();
        try {
            return Optional.of(Base64.getDecoder().decode(text));
        } catch (IllegalArgumentException e) {
            throw MillraceException.options("option eofMessage is not base64");
        }
    }
}
