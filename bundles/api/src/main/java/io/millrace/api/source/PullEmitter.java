// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.source;

import org.osgi.annotation.versioning.ProviderType;

/** Takes what was pulled into a rule: payloads if the source says that it emits bytes, structured events otherwise. */
@ProviderType
public interface PullEmitter extends BytesEmitter, RowEmitter {}
