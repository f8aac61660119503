// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.stream;

import io.millrace.engine.node.Environment;
import io.millrace.engine.pipeline.PipelineSettings;
import io.millrace.engine.pipeline.PlanShape;
import io.millrace.engine.pipeline.QuickChain;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The chains of one shared stream, each for all rules of one shape: opened with the first rule, closed with the last. */
final class QuickChains {
    /** A chain and how many rules use it. */
    static final class Use {
        final PlanShape shape;
        /** Null while an operator of it is not there; rules then use operators of their own. */
        QuickChain chain;

        private int rules;

        Use(PlanShape shape, QuickChain chain) {
            this.shape = shape;
            this.chain = chain;
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(QuickChains.class);

    private final Environment environment;
    private final PipelineSettings settings;
    private final Map<PlanShape, Use> uses = new HashMap<>();

    QuickChains(Environment environment, PipelineSettings settings) {
        this.environment = environment;
        this.settings = settings;
    }

    /** A chain for a rule. */
    synchronized Use acquire(PlanShape shape) {
        Use use = uses.get(shape);
        if (use == null) {
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
        close(use);
    }

    private static void close(Use use) {
        if (use.chain != null) use.chain.close();
        use.chain = null;
    }

    /** Whether an operator of a chain was replaced, went or came back. */
    synchronized boolean isOutdated() {
        return uses.values().stream().anyMatch(use -> use.chain == null || use.chain.isOutdated());
    }

    /** Makes such chains anew, where all of their operators are there. The stream rests meanwhile. */
    synchronized void follow() {
        for (Use use : uses.values()) {
            if (use.chain != null && !use.chain.isOutdated()) continue;
            close(use);
            try {
                use.chain = new QuickChain(environment, settings, use.shape);
            } catch (RuntimeException | LinkageError missing) {
                LOG.debug("a chain cannot be made: {}", missing.getMessage());
            }
        }
    }
}
