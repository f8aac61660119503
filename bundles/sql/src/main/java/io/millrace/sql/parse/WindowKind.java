// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.parse;

import io.millrace.sql.tree.Expression;
import io.millrace.sql.tree.TimeUnit;
import io.millrace.sql.tree.Window;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;

/** The kinds of window by the name they are called with. */
enum WindowKind {
    TUMBLINGWINDOW {
        @Override
        Window build(WindowArguments arguments) {
            arguments.count(2, 2);
            TimeUnit unit = arguments.unit();
            return new Window.Tumbling(unit, arguments.length(1, unit));
        }
    },
    HOPPINGWINDOW {
        @Override
        Window build(WindowArguments arguments) {
            arguments.count(3, 3);
            TimeUnit unit = arguments.unit();
            return new Window.Hopping(unit, arguments.length(1, unit), arguments.length(2, unit));
        }
    },
    SLIDINGWINDOW {
        @Override
        Window build(WindowArguments arguments) {
            arguments.count(2, 3);
            TimeUnit unit = arguments.unit();
            OptionalLong delay =
                    arguments.count() == 3 ? OptionalLong.of(arguments.length(2, unit)) : OptionalLong.empty();
            return new Window.Sliding(unit, arguments.length(1, unit), delay);
        }
    },
    SESSIONWINDOW {
        @Override
        Window build(WindowArguments arguments) {
            arguments.count(3, 3);
            TimeUnit unit = arguments.unit();
            return new Window.Session(unit, arguments.length(1, unit), arguments.length(2, unit));
        }
    },
    COUNTWINDOW {
        @Override
        Window build(WindowArguments arguments) {
            arguments.count(1, 2);
            long length = arguments.number(0);
            long every = arguments.count() == 2 ? arguments.number(1) : length;
            if (every > length) {
                throw arguments.error(1, "may be at most the number of rows, " + length + ", found " + every);
            }
            return new Window.Count(length, every);
        }
    },
    STATEWINDOW {
        @Override
        Window build(WindowArguments arguments) {
            arguments.count(1, 2);
            Optional<Expression> emit = arguments.count() == 2 ? Optional.of(arguments.condition(1)) : Optional.empty();
            return new Window.State(arguments.condition(0), emit);
        }
    };

    abstract Window build(WindowArguments arguments);

    static Optional<WindowKind> named(String name) {
        return Arrays.stream(values())
                .filter(kind -> kind.name().equalsIgnoreCase(name))
                .findFirst();
    }
}
