// SPDX-License-Identifier: Apache-2.0
package io.millrace.connection.mqtt;

import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What MQTT 3.1.1 (section 4.7) asks of topic names and topic filters. */
public final class MqttTopic {
    private static final int MOST_BYTES = 65_535;

    private MqttTopic() {}

    /** What is wrong with a topic to publish to, in words that follow the topic in a message. */
    public static Optional<String> problemOfName(String name) {
        if (name.contains("+") || name.contains("#")) {
            return Optional.of("expected a topic without the wildcards + and #");
        }
        return problemOfText(name);
    }

    /** What is wrong with a filter to subscribe to. */
    public static Optional<String> problemOfFilter(String filter) {
        String[] levels = filter.split("/", -1);
        for (int i = 0; i < levels.length; i++) {
            boolean misplaced = levels[i].contains("#") && (levels[i].length() > 1 || i < levels.length - 1);
            if (misplaced || levels[i].contains("+") && levels[i].length() > 1) {
                return Optional.of("expected + to be a whole level and # the last one");
            }
        }
        return problemOfText(filter);
    }

    /** What is wrong with a text that becomes a topic once its templates are filled in. */
    public static Optional<String> problemOfText(String text) {
        if (text.isBlank()) return Optional.of("expected a topic");
        if (text.indexOf('\0') >= 0) return Optional.of("expected a topic without the character U+0000");
        return bytes(text)
                .map(bytes -> bytes > MOST_BYTES ? "expected at most " + MOST_BYTES + " bytes of UTF-8" : "")
                .or(() -> Optional.of("expected no half of a surrogate pair"))
                .filter(problem -> !problem.isEmpty());
    }

    private static Optional<Integer> bytes(String text) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newEncoder()
                    .encode(CharBuffer.wrap(text))
                    .remaining());
        } catch (CharacterCodingException half) {
            return Optional.empty();
        }
    }
}
