// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.stream;

import io.millrace.engine.node.Environment;
import io.millrace.engine.pipeline.PipelineSettings;
import io.millrace.engine.pipeline.PlanShape;
import io.millrace.engine.pipeline.QuickChain;
import java.util.HashMap;
import java.util.Map;

/** The chains of one shared stream, each for all rules of one shape: opened with the first rule, closed with the last. */
final class QuickChains {
    /** A chain and how many rules use it. */
    static final class Use {
        final PlanShape shape;
        final QuickChain chain;
        private int rules;

        Use(PlanShape shape, QuickChain chain) {
            this.shape = shape;
            this.chain = chain;
        }
    }

    private final Environment environment;
    private final PipelineSettings settings;
    private final Map<PlanShape, Use> uses = new HashMap<>();

    QuickChains(Environment environment, PipelineSettings settings) {
        this.environment = environment;
        this.settings = settings;
    }

    /** A chain for a rule; rules that came before an operator was replaced keep theirs until they leave. */
    synchronized Use acquire(PlanShape shape) {
        Use use = uses.get(shape);
        if (use == null || use.chain.isOutdated()) {
            use = new Use(shape, new QuickChain(environment, settings, shape));
            uses.put(shape, use);
        }
        use.rules++;
        return use;
    }

    /** A rule needs its chain no more. Runs on the thread of the stream, since the chain may be at work. */
    synchronized void release(DirectRun run) {
        Use use = run.chainUse();
        if (--use.rules > 0) return;
        uses.remove(run.shape(), use);
        use.chain.close();
    }
}
