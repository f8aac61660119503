// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.stream;

import io.millrace.plan.stream.StreamDefinition;

/** What has to happen when lookup tables come and go. */
public interface TableLife {
    /** @throws io.millrace.api.error.MillraceException if the table cannot run */
    void defined(StreamDefinition table);

    /** The table was defined in an earlier life. */
    void restored(StreamDefinition table);

    void dropped(String name);
}
