// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.pane;

import io.millrace.api.function.AggregateFunction;
import io.millrace.api.function.Function;
import io.millrace.engine.extension.SlotUser;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;

/** The panes of one factory, which let go of their accumulators together while any of their functions is exchanged. */
final class PaneExchange {
    private final Set<ExchangeablePane> panes = Collections.newSetFromMap(new WeakHashMap<>());
    private int absent;

    PaneExchange(List<AggregateSite> sites) {
        sites.stream().map(AggregateSite::function).distinct().forEach(slot -> slot.attach(new Site()));
    }

    <P extends ExchangeablePane> P add(P pane) {
        panes.add(pane);
        return pane;
    }

    /** Whether a function is not there, so that panes can only keep what accumulators know. */
    boolean isAbsent() {
        return absent > 0;
    }

    private void letGo() {
        panes.forEach(ExchangeablePane::letGo);
    }

    /** One of the functions. */
    private final class Site implements SlotUser<Function> {
        @Override
        public void leave() {
            try {
                if (absent == 0) letGo();
            } finally {
                absent++;
            }
        }

        @Override
        public void enter(Function function) {
            if (!(function instanceof AggregateFunction)) {
                throw new IllegalStateException("it is no longer an aggregate function");
            }
            if (--absent > 0) return;
            try {
                panes.forEach(ExchangeablePane::takeUp);
            } catch (RuntimeException | LinkageError unreadable) {
                letGo();
                absent++;
                throw unreadable;
            }
        }

        @Override
        public boolean forget() {
            boolean known = false;
            for (ExchangeablePane pane : panes) known |= pane.forget();
            return known;
        }
    }
}
