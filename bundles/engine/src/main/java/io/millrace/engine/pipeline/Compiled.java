// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.pipeline;

import io.millrace.engine.expression.ExpressionCompiler;
import io.millrace.engine.pane.Panes;
import java.util.function.LongConsumer;

/** What turns the parts of a plan node into what its operator is given. */
record Compiled(ExpressionCompiler compiler, Panes panes, LongConsumer timers, Runnable wake) {}
