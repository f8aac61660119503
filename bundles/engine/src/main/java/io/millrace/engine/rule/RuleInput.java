// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.rule;

import io.millrace.engine.extension.ExtensionId;
import io.millrace.engine.metric.NodeMetrics;
import io.millrace.engine.source.SourceUnit;
import io.millrace.engine.stream.SharedStreams;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** One way into a rule: a source of its own, or a part in a shared stream. */
sealed interface RuleInput extends AutoCloseable {
    /** Begins to deliver. */
    void start();

    List<NodeMetrics> metrics();

    /** What it uses beside the slots of the rule. */
    Set<ExtensionId> uses();

    /** Begins what could not begin while the rule was held. */
    void proceed();

    @Override
    void close();

    /** A source of its own. */
    record Owned(SourceUnit unit) implements RuleInput {
        @Override
        public void start() {
            unit.start();
        }

        @Override
        public List<NodeMetrics> metrics() {
            return unit.metrics();
        }

        @Override
        public Set<ExtensionId> uses() {
            return Set.of();
        }

        @Override
        public void proceed() {
            unit.proceed();
        }

        @Override
        public void close() {
            unit.close();
        }
    }

    /** A part in a shared stream; joined when it starts. */
    final class Shared implements RuleInput {
        private final Supplier<SharedStreams.Membership> join;
        private SharedStreams.Membership membership;

        Shared(Supplier<SharedStreams.Membership> join) {
            this.join = join;
        }

        @Override
        public void start() {
            membership = join.get();
        }

        @Override
        public List<NodeMetrics> metrics() {
            return membership == null ? List.of() : membership.metrics();
        }

        @Override
        public Set<ExtensionId> uses() {
            return membership == null ? Set.of() : membership.uses();
        }

        @Override
        public void proceed() {
            // The stream looks after its source itself.
        }

        @Override
        public void close() {
            if (membership != null) membership.close();
        }
    }
}
