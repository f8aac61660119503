// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.json.path;

import io.millrace.api.error.EvaluationException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Steps from the document or from the current value. If any step is a multiple one, the result is the list of what is found,
 * and ways that lead nowhere are left out.
 */
final class Path implements Node {
    private final boolean fromRoot;
    private final List<Step> steps;
    private final boolean multiple;

    Path(boolean fromRoot, List<Step> steps) {
        this.fromRoot = fromRoot;
        this.steps = List.copyOf(steps);
        this.multiple = steps.stream().anyMatch(Step::isMultiple);
    }

    @Override
    public Object evaluate(Scope scope) {
        List<Object> values = new ArrayList<>();
        walk(scope, match -> values.add(match.value()));
        return multiple ? values : values.get(0);
    }

    /** Gives out what is found. */
    void walk(Scope scope, Consumer<Match> found) {
        follow(scope, Match.root(fromRoot ? scope.root() : scope.requireCurrent()), 0, found);
    }

    private void follow(Scope scope, Match from, int step, Consumer<Match> found) {
        if (step == steps.size()) {
            found.accept(from);
            return;
        }
        try {
            steps.get(step).follow(scope, from, match -> follow(scope, match, step + 1, found));
        } catch (EvaluationException leadsNowhere) {
            if (!multiple) throw leadsNowhere;
        }
    }
}
