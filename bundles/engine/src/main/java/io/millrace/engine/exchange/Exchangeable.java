// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.exchange;

import io.millrace.engine.extension.ExtensionId;
import java.util.Map;
import java.util.function.Consumer;

/** A running pipeline whose extensions can be exchanged. */
public interface Exchangeable {
    /** Whether it uses a provider that is not the one in use now, or lacks one. */
    boolean isOutdated();

    /**
     * Uses the providers that are in use now. The pipeline rests meanwhile.
     *
     * @param warnings told what the user should know
     * @return how many instances were exchanged
     */
    int follow(Consumer<String> warnings);

    /** What it cannot go on without, with a text for the user. */
    Map<ExtensionId, String> lacks();

    /** Whether events that are in may be processed although that is missing. */
    boolean goesOnWithout(Map<ExtensionId, String> lacks);

    /** Begins what could not begin while the pipeline rested. Called after each exchange, when the pipeline may run. */
    void proceed();
}
