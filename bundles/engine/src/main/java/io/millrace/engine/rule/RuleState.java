// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.rule;

/** The states of a rule and the words that clients know them by. */
enum RuleState {
    STOPPED("stopped"),
    STARTING("starting"),
    RUNNING("running"),
    STOPPING("stopping"),
    STOPPED_BY_ERROR("stopped by error"),
    /** It shall run and cannot, because an extension is not there; it runs by itself when that comes. */
    WAITING("waiting");

    private final String label;

    RuleState(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
