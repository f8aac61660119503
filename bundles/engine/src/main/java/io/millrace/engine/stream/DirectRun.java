// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.stream;

import io.millrace.api.row.Row;
import io.millrace.engine.pipeline.PlanShape;
import io.millrace.engine.pipeline.QuickChain;
import io.millrace.engine.pipeline.Stage;

/**
 * Runs a quick rule on the thread of its stream while the rule has nothing else to do: by a chain that it shares with other
 * rules or, should that fail, by its own pipeline, which counts and reports what is wrong.
 *
 * <p><b>Threads:</b> confined to the stream, but for what is counted, which may be read a little late by others.
 */
public final class DirectRun {
    private final DirectEntrance entrance;
    private final Stage head;
    private final Object[] constants;
    private PlanShape shape;
    private final Runnable body = this::handle;
    private final Runnable guardedBody = this::handleGuarded;
    private QuickChains.Use use;
    private Row row;
    private long passed;
    private long lastPassed;
    private long own;

    /** @param head of the rule's own pipeline */
    DirectRun(DirectEntrance entrance, Stage head, PlanShape.Filled plan) {
        this.entrance = entrance;
        this.head = head;
        this.constants = plan.constants();
        this.shape = plan.shape();
    }

    PlanShape shape() {
        return shape;
    }

    /** Uses a chain of this shape from now on. */
    void use(QuickChains.Use shared) {
        use = shared;
        // Equal, but one object for all its rules.
        shape = shared.shape;
    }

    QuickChains.Use chainUse() {
        return use;
    }

    /** Handles a lent row at once and returns true, or does nothing because the rule is not free. */
    boolean handles(Row lent) {
        row = lent;
        return entrance.mailbox().runIfFree(guardedBody);
    }

    private void handleGuarded() {
        entrance.guard().accept(body);
    }

    private void handle() {
        QuickChain chain = use.chain;
        switch (chain == null ? QuickChain.Outcome.FAILED : chain.run(constants, row)) {
            case PASSED -> pass();
            case FAILED -> {
                own++;
                head.row(row);
            }
            case STOPPED -> {}
        }
    }

    private void pass() {
        passed++;
        lastPassed = row.timestamp();
        entrance.results().row(use.chain.result());
    }

    /** Rows that came out of the chain. */
    long passed() {
        return passed;
    }

    /** When the last of them came. */
    long lastPassed() {
        return lastPassed;
    }

    /** Rows that the rule's own pipeline processed. */
    long own() {
        return own;
    }
}
