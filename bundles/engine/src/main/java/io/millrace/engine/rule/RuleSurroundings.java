// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.rule;

import io.millrace.api.operator.Batch;
import io.millrace.engine.node.Environment;
import io.millrace.engine.stream.SharedStreams;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * What a run works with beside its definition.
 *
 * @param watchers who sees the results; outlives the run
 */
record RuleSurroundings(
        Environment environment, SharedStreams sharedStreams, CopyOnWriteArrayList<Consumer<Batch>> watchers) {}
