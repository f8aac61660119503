// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.template.tree;

import io.millrace.engine.template.value.Printed;
import io.millrace.engine.template.value.Truth;
import io.millrace.engine.template.value.Types;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The steps that are not loops. */
public final class Steps {
    private Steps() {}

    /** Text that stands between actions. */
    public record Text(String text) implements Step {
        @Override
        public Then run(Run run, Object dot) {
            run.text().append(text);
            return Then.NEXT;
        }
    }

    /** Prints a value, unless it only sets a variable. */
    public record Print(Pipeline pipeline) implements Step {
        @Override
        public Then run(Run run, Object dot) {
            Object value = pipeline.value(run, dot);
            if (!pipeline.sets()) Printed.appendResult(value, run.text());
            return Then.NEXT;
        }
    }

    /** One of two ways. */
    public record If(Pipeline condition, List<Step> then, List<Step> otherwise) implements Step {
        @Override
        public Then run(Run run, Object dot) {
            return Step.all(Truth.of(condition.value(run, dot)) ? then : otherwise, run, dot);
        }
    }

    /** The dot is another value for a while, unless that counts as false. */
    public record With(Pipeline value, List<Step> then, List<Step> otherwise) implements Step {
        @Override
        public Then run(Run run, Object dot) {
            Object inner = value.value(run, dot);
            return Truth.of(inner) || Types.isTime(inner) ? Step.all(then, run, inner) : Step.all(otherwise, run, dot);
        }
    }

    /** Leaves a round of a range. */
    public record Leave(Then how) implements Step {
        @Override
        public Then run(Run run, Object dot) {
            return how;
        }
    }

    /** Carries out another template, known by the time that all have been read. */
    public record Call(Place place, String name, Supplier<Body> body, Optional<Pipeline> data) implements Step {
        @Override
        public Then run(Run run, Object dot) {
            if (run.isTooDeep()) throw place.failure("template \"" + name + "\" calls itself without end");
            Object inner = data.isPresent() ? data.get().value(run, dot) : null;
            Body called = body.get();
            called.run(run.within(called, inner), inner);
            return Then.NEXT;
        }
    }
}
