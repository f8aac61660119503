// SPDX-License-Identifier: Apache-2.0
package io.millrace.plugins;

import io.millrace.api.error.ErrorCode;
import io.millrace.api.error.MillraceException;
import java.util.List;

/** Rules use what would go. */
public final class PluginInUseException extends MillraceException {
    private static final long serialVersionUID = 1L;

    private final List<String> rules;

    /**
     * @param what would go
     * @param rules ids of those who use it
     */
    public PluginInUseException(String what, List<String> rules) {
        super(
                ErrorCode.UNDEFINED,
                what + " is used by " + (rules.size() == 1 ? "rule " : "rules ") + String.join(", ", rules)
                        + "; stop or change them first, or force it and let them wait");
        this.rules = List.copyOf(rules);
    }

    public List<String> rules() {
        return rules;
    }
}
