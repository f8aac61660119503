// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.template.tree;

import java.util.List;

/**
 * A template as it is carried out: steps one after the other.
 *
 * @param variables how many places for variables it needs, the first one for its data
 */
public record Body(List<Step> steps, int variables) {
    public Body {
        steps = List.copyOf(steps);
    }

    /** Carries all steps out. */
    public void run(Run run, Object dot) {
        Step.all(steps, run, dot);
    }
}
