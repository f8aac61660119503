// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.operator;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.row.Row;
import org.osgi.annotation.versioning.ProviderType;

/** The rest of a pipeline behind an operator. Calls return when what was put in has been processed. */
@ProviderType
public interface Output {
    /**
     * A further way out, of operators that choose between several; 0 is this one. What is put into a way that nothing follows is
     * gone.
     */
    default Output outlet(int index) {
        if (index == 0) return this;
        throw new IllegalArgumentException("there is no outlet " + index);
    }

    /** Passes a row on; the caller may fill it anew afterwards. */
    void row(Row row);

    void batch(Batch batch);

    void watermark(long millis);

    /** Counts a row that is left out on purpose, such as one that came too late. */
    void dropped(String reason);

    /** Counts an error and passes it on if the rule asks for errors. */
    void error(EvaluationException error);
}
