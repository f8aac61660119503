// SPDX-License-Identifier: Apache-2.0
package io.millrace.testkit.sql;

import io.millrace.api.checkpoint.Checkpointed;
import io.millrace.api.operator.Asynchronous;
import io.millrace.api.operator.Operator;
import io.millrace.api.time.Clock;
import io.millrace.engine.extension.Slots;
import io.millrace.engine.pipeline.Pipeline;
import io.millrace.engine.source.SourceStage;
import io.millrace.testkit.plugin.SavedState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** One pipeline of a trial, from when it was built until it is closed or another one goes on from its state. */
final class PipelineLife {
    private static final long LONGEST_ANSWER_SECONDS = 30;

    /** Saved state of an operator and the version that wrote it. */
    private record State(Object state, int version) {}

    private final Slots slots;
    private final Map<String, List<SourceStage>> heads = new LinkedHashMap<>();
    private final List<Clock.Timer> timers = new ArrayList<>();
    private final BlockingQueue<String> wakes = new LinkedBlockingQueue<>();
    private Pipeline pipeline;
    private List<Operator> operators;

    PipelineLife(Slots slots) {
        this.slots = slots;
    }

    /** @param built the operators of the pipeline in the order in which they were made */
    void begin(Pipeline newPipeline, List<Operator> built) {
        pipeline = newPipeline;
        operators = built;
    }

    void addHead(String stream, SourceStage head) {
        heads.computeIfAbsent(stream, name -> new ArrayList<>()).add(head);
    }

    void addTimer(Clock.Timer timer) {
        timers.add(timer);
    }

    /** An operator has what it waited for; may be called from any thread. */
    void wake(String operatorId) {
        wakes.add(operatorId);
    }

    Pipeline pipeline() {
        return pipeline;
    }

    Map<String, List<SourceStage>> heads() {
        return heads;
    }

    /** Waits until nothing is under way. */
    void settle() {
        while (operators.stream().anyMatch(PipelineLife::waits)) {
            try {
                String woken = wakes.poll(LONGEST_ANSWER_SECONDS, TimeUnit.SECONDS);
                if (woken == null) throw new AssertionError("an operator waits and is not woken");
                pipeline.woken(woken);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new AssertionError("interrupted while an operator waits", stopped);
            }
        }
    }

    private static boolean waits(Operator operator) {
        return operator instanceof Asynchronous waiting && !waiting.isIdle();
    }

    /** Takes over the state of all operators of another life of the same plan, which ends. */
    void goOnFrom(PipelineLife before) {
        List<State> states = before.operators.stream().map(PipelineLife::save).toList();
        before.close();
        for (int i = 0; i < states.size(); i++) restore(operators.get(i), states.get(i));
    }

    private static State save(Operator operator) {
        if (!(operator instanceof Checkpointed stateful)) return new State(null, 0);
        return new State(SavedState.copy(stateful.save()), stateful.stateVersion());
    }

    private static void restore(Operator operator, State state) {
        if (!(operator instanceof Checkpointed stateful)) return;
        try {
            stateful.restore(state.state(), state.version());
        } catch (Exception failure) {
            throw new AssertionError("an operator cannot restore what it saved: " + failure, failure);
        }
    }

    void close() {
        timers.forEach(Clock.Timer::cancel);
        pipeline.close();
        slots.close();
    }
}
