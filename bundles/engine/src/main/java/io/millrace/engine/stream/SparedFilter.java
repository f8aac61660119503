// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.stream;

import io.millrace.engine.metric.SparedWork;

/** What the filter at the head of a rule was spared: all rows of the stream came to it, but for those that really did. */
record SparedFilter(SharedMember member) implements SparedWork {
    @Override
    public long in() {
        return member.spared();
    }

    @Override
    public long out() {
        return member.run().map(DirectRun::passed).orElse(0L);
    }

    @Override
    public long lastMillis() {
        return in() == 0 ? 0 : member.lastMillis();
    }
}
