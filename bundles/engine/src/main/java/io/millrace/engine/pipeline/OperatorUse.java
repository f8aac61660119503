// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.pipeline;

import io.millrace.api.checkpoint.Checkpointed;
import io.millrace.api.operator.Operator;
import io.millrace.engine.extension.SlotUser;
import io.millrace.plan.OperatorNode;

/**
 * One operator of a pipeline while its instance is exchanged: what the old one saved is restored into the new one. Expressions,
 * panes and counters are the engine's and stay.
 */
final class OperatorUse implements SlotUser<Operator> {
    private record Saved(Object state, int version) {}

    private final OperatorNode node;
    private final EngineOperatorContext context;
    private Operator operator;
    private Saved saved;

    /** @param operator the instance in use, which was opened */
    OperatorUse(OperatorNode node, EngineOperatorContext context, Operator operator) {
        this.node = node;
        this.context = context;
        this.operator = operator;
    }

    @Override
    public void leave() throws Exception {
        Operator old = operator;
        operator = null;
        if (old == null) return;
        try {
            if (old instanceof Checkpointed stateful) saved = new Saved(stateful.save(), stateful.stateVersion());
        } finally {
            close(old);
        }
    }

    private void close(Operator old) throws Exception {
        try {
            old.close();
        } finally {
            context.close();
        }
    }

    @Override
    public void enter(Operator next) throws Exception {
        try {
            PipelineBuilder.open(node, next, context);
            if (saved != null && next instanceof Checkpointed stateful)
                stateful.restore(saved.state(), saved.version());
        } catch (Exception | LinkageError refused) {
            close(next);
            throw refused;
        }
        operator = next;
        saved = null;
    }

    @Override
    public boolean forget() {
        boolean known = saved != null;
        saved = null;
        return known;
    }
}
