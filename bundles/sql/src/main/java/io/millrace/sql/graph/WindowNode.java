// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.graph;

import io.millrace.plan.OperatorNode;
import io.millrace.sql.tree.TimeUnit;
import io.millrace.sql.tree.Window;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** Collects rows for a while. */
final class WindowNode implements NodeKind {
    @Override
    public Accepts accepts() {
        return Accepts.ROW;
    }

    @Override
    public boolean joinsInputs() {
        return true;
    }

    @Override
    public Flow plan(GraphNode node, Input input, Workshop shop) {
        if (shop.options().time().eventTime() && input.flow().watermark().isEmpty()) {
            throw new GraphException(
                    "with isEventTime a window closes by watermarks, expected a watermark node in front of it");
        }
        Window window = window(node.properties());
        OperatorNode operator =
                shop.selections().through(input.flow().scope(), Optional.of(window)).operators().stream()
                        .filter(step -> step.type().startsWith("window"))
                        .findFirst()
                        .orElseThrow();
        shop.drafts().add(Workshop.renamed(operator, node.key(), input.ids()));
        return input.flow().as(Content.COLLECTION);
    }

    private static Window window(Properties properties) {
        String type = properties.text("type");
        long size = properties.number("size");
        long interval = properties.number("interval");
        if (size <= 0) {
            throw new GraphException("window size " + size + " is invalid");
        }
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "tumblingwindow" -> {
                check(interval == 0 || interval == size, "tumbling", interval, "0 or the size");
                yield new Window.Tumbling(unit(properties), size);
            }
            case "slidingwindow" -> {
                check(interval == 0 || interval == size, "sliding", interval, "0 or the size");
                yield new Window.Sliding(unit(properties), size, OptionalLong.empty());
            }
            case "hoppingwindow" -> {
                check(interval > 0 && interval <= size, "hopping", interval, "above 0 and at most the size");
                yield new Window.Hopping(unit(properties), size, interval);
            }
            case "sessionwindow" -> {
                check(interval > 0, "session", interval, "above 0");
                yield new Window.Session(unit(properties), size, interval);
            }
            case "countwindow" -> {
                check(interval >= 0 && interval <= size, "count", interval, "0 or more and at most the size");
                yield new Window.Count(size, interval == 0 ? size : interval);
            }
            default -> throw new GraphException("unknown window type " + type);
        };
    }

    private static void check(boolean valid, String type, long interval, String expected) {
        if (!valid) {
            throw new GraphException(type + " window interval " + interval + " is invalid, expected " + expected);
        }
    }

    private static TimeUnit unit(Properties properties) {
        String unit = properties.text("unit");
        try {
            return TimeUnit.valueOf(unit.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new GraphException("Invalid unit " + unit + ", expected dd, hh, mi, ss or ms");
        }
    }
}
