// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.template.tree;

import java.util.List;

/** Something that a template does. */
public interface Step {
    /** What follows a step. */
    enum Then {
        NEXT,
        /** Leaves the innermost range. */
        BREAK,
        /** Goes on with the next round of the innermost range. */
        CONTINUE
    }

    /**
     * Does it.
     *
     * @param dot the value that the dot stands for
     * @throws io.millrace.api.error.EvaluationException with the place in the template
     */
    Then run(Run run, Object dot);

    /** Runs steps one after the other, until one leaves. */
    static Then all(List<Step> steps, Run run, Object dot) {
        for (int i = 0; i < steps.size(); i++) {
            Then then = steps.get(i).run(run, dot);
            if (then != Then.NEXT) return then;
        }
        return Then.NEXT;
    }
}
