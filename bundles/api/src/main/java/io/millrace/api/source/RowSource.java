// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.source;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * A source whose events are structured already; no format decodes them. The contract is that of {@link BytesSource}
 * otherwise.
 */
@ConsumerType
public non-sealed interface RowSource extends Source {
    void subscribe(RowEmitter out) throws Exception;
}
