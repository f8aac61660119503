// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.stream;

import io.millrace.engine.source.Arrival;
import io.millrace.engine.source.SourceInput;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A rule that reads a shared stream.
 *
 * @param columns the columns it needs, or empty for all
 * @param condition decides which rows it needs, or empty if it needs all
 * @param input where its rows go in
 * @param direct handles rows at once, if the rule may do that
 * @param mailbox its mailbox
 */
public record SharedSubscriber(
        Optional<List<String>> columns,
        Optional<HeadCondition> condition,
        SourceInput input,
        Optional<DirectRun> direct,
        Consumer<Arrival> mailbox,
        Consumer<String> onEnd,
        Consumer<Exception> onFailure) {}
