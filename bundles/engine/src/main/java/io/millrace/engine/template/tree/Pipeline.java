// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.template.tree;

import java.util.List;

/**
 * Commands, each of which gets the value of the one before as its last argument; the result may go to variables.
 *
 * @param slots places of the variables to set, at most two
 */
public record Pipeline(List<Integer> slots, List<Command> commands) implements Expression {
    public Pipeline {
        slots = List.copyOf(slots);
        commands = List.copyOf(commands);
    }

    boolean sets() {
        return !slots.isEmpty();
    }

    int variables() {
        return slots.size();
    }

    @Override
    public Object value(Run run, Object dot) {
        Object value = unset(run, dot);
        if (sets()) run.setVariable(slots.get(slots.size() - 1), value);
        return value;
    }

    /** The value, without setting variables to it. */
    Object unset(Run run, Object dot) {
        Object value = commands.get(0).value(run, dot, Command.NOTHING_BEFORE);
        for (int i = 1; i < commands.size(); i++) value = commands.get(i).value(run, dot, value);
        return value;
    }

    /** Sets the variables for a round of a range: one gets the item, of two the first gets the key. */
    void setRound(Run run, Object key, Object item) {
        if (slots.size() > 1) run.setVariable(slots.get(0), key);
        if (sets()) run.setVariable(slots.get(slots.size() - 1), item);
    }
}
