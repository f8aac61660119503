// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.rule;

import io.millrace.api.error.ErrorCode;
import io.millrace.api.error.MillraceException;
import io.millrace.api.error.PluginMissingException;
import java.util.Set;
import java.util.function.Supplier;

/** Gives errors of rules the codes that clients of eKuiper know: 1000 for texts and plans, 2201 for sources and sinks. */
final class Refusals {
    /** What belongs to a source or sink rather than to the statement. */
    private static final Set<String> NODE_PARTS = Set.of("source", "sink", "format", "connection");

    private Refusals() {}

    /** @param prefix put before messages about the rule's text */
    static <T> T of(Supplier<T> action, String prefix) {
        try {
            return action.get();
        } catch (PluginMissingException absent) {
            boolean node = NODE_PARTS.contains(absent.kind());
            throw new MillraceException(node ? ErrorCode.EXECUTOR : ErrorCode.UNDEFINED, textOf(absent), absent);
        } catch (MillraceException refused) {
            throw withRuleCode(refused, prefix);
        }
    }

    static MillraceException withRuleCode(MillraceException refused, String prefix) {
        ErrorCode code = refused.code() == ErrorCode.EXECUTOR ? ErrorCode.EXECUTOR : ErrorCode.UNDEFINED;
        return new MillraceException(code, prefix + refused.getMessage(), refused);
    }

    private static String textOf(PluginMissingException absent) {
        return switch (absent.kind()) {
            case "source" -> "source type " + absent.name() + " not found";
            case "sink" -> "sink " + absent.name() + " is not defined";
            default -> absent.getMessage();
        };
    }
}
