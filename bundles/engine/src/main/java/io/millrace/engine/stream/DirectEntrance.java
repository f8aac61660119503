// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.stream;

import io.millrace.engine.mailbox.Mailbox;
import io.millrace.engine.pipeline.Stage;
import java.util.function.Consumer;

/**
 * What a rule must offer for its rows to be handled at once.
 *
 * @param results where the results of the rule go
 * @param guard runs something so that a defect in it concerns the rule alone, or not at all if the rule was closed
 */
public record DirectEntrance(Mailbox mailbox, Stage results, Consumer<Runnable> guard) {}
