// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.fake;

import io.millrace.api.checkpoint.Checkpointed;
import io.millrace.api.operator.Operator;
import io.millrace.api.operator.OperatorContext;
import io.millrace.api.operator.Output;
import io.millrace.api.row.Row;
import java.util.Map;

/** An operator that numbers rows, beginning with 1, and tells its version. It reads the state of versions it is told to. */
public final class CountingOperator extends FakeExtension implements Operator, Checkpointed {
    private final String version;
    private final int oldestReadable;
    private final int stateVersion;
    private long count;

    public CountingOperator(String version, int stateVersion, int oldestReadable) {
        this.version = version;
        this.stateVersion = stateVersion;
        this.oldestReadable = oldestReadable;
    }

    @Override
    public void open(OperatorContext context) {
        calls.add("open");
    }

    @Override
    public void row(Row row, Output out) {
        out.row(Row.of(Map.of("n", ++count, "by", version)));
    }

    @Override
    public int stateVersion() {
        return stateVersion;
    }

    @Override
    public Object save() {
        return count;
    }

    @Override
    public void restore(Object state, int savedVersion) {
        if (savedVersion < oldestReadable)
            throw new IllegalStateException("state of version " + savedVersion + " is too old");
        count = (Long) state;
    }
}
