// SPDX-License-Identifier: Apache-2.0
package io.millrace.sink.mqtt;

import io.millrace.api.error.MillraceException;
import io.millrace.api.option.Option;
import io.millrace.api.option.OptionSet;
import io.millrace.api.option.Options;
import io.millrace.connection.mqtt.MqttOptions;
import io.millrace.connection.mqtt.MqttTopic;
import java.util.Optional;
import org.slf4j.LoggerFactory;

/** @param topic where to publish, no wildcards */
record MqttSinkOptions(String topic, int qos, boolean retained) {
    private static final Option TOPIC =
            Option.text("topic").mandatory().perMessage().describe("Topic to publish to, no wildcards");
    private static final Option QOS =
            Option.integer("qos").orElse(0L).oneOf(0L, 1L, 2L).describe("Quality of service of the messages");
    private static final Option RETAINED =
            Option.flag("retained").orElse(false).describe("Whether the broker keeps the last message");
    private static final Option PROPERTIES =
            Option.object("properties").describe("User properties of MQTT 5; ignored with a warning by older versions");

    static final OptionSet DECLARED = MqttOptions.declaredWith(TOPIC, QOS, RETAINED, PROPERTIES);

    static MqttSinkOptions of(Options options) {
        MqttOptions.of(options);
        if (!options.object(PROPERTIES).isEmpty()) {
            LoggerFactory.getLogger(MqttSink.class).warn("option properties needs MQTT 5, it is ignored");
        }
        return new MqttSinkOptions(topic(options.text(TOPIC)), (int) options.integer(QOS), options.flag(RETAINED));
    }

    /** The topic of one message, which a template may have made. */
    String topic(Options own) {
        return own.has(TOPIC.name()) ? topic(own.text(TOPIC)) : topic;
    }

    private static String topic(String topic) {
        boolean template = topic.contains("{{");
        Optional<String> problem = template ? MqttTopic.problemOfText(topic) : MqttTopic.problemOfName(topic);
        problem.ifPresent(wrong -> {
            throw MillraceException.options("option topic is \"" + topic + "\", " + wrong);
        });
        return topic;
    }
}
