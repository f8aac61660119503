// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.source;

import org.osgi.annotation.versioning.ConsumerType;

/** Marks a source that comes to an end by itself and says so through {@link Emitter#end}. */
@ConsumerType
public interface Bounded {}
