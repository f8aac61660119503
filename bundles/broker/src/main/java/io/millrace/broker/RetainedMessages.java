// SPDX-License-Identifier: Apache-2.0
package io.millrace.broker;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The last retained message of each topic. */
final class RetainedMessages {
    private final Map<String, Message> byTopic = new HashMap<>();

    /** Keeps the message; an empty payload clears its topic. */
    void keep(Message message) {
        if (message.payload().length == 0) {
            byTopic.remove(message.topic());
        } else {
            byTopic.put(message.topic(), message);
        }
    }

    List<Message> matching(String filter) {
        return byTopic.values().stream()
                .filter(message -> Topics.matches(filter, message.topic()))
                .toList();
    }
}
