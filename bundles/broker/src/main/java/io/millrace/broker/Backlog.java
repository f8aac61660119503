// SPDX-License-Identifier: Apache-2.0
package io.millrace.broker;

import java.util.ArrayDeque;
import java.util.Deque;

/** Messages that wait for their receiver, first come first served, and how much memory they hold. */
final class Backlog {
    private final Deque<Message> messages = new ArrayDeque<>();
    private long bytes;

    void add(Message message) {
        messages.addLast(message);
        bytes += message.payload().length;
    }

    Message first() {
        return messages.getFirst();
    }

    Message removeFirst() {
        Message message = messages.removeFirst();
        bytes -= message.payload().length;
        return message;
    }

    boolean isEmpty() {
        return messages.isEmpty();
    }

    boolean exceeds(Limit limit) {
        return messages.size() > limit.messages() || bytes > limit.bytes();
    }

    /** A bound on both the number of messages and the sum of their payloads. */
    record Limit(int messages, long bytes) {}
}
