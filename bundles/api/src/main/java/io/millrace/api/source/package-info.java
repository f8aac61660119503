// SPDX-License-Identifier: Apache-2.0
/**
 * Extensions that bring events in. Not decoding: bytes are decoded by a {@link io.millrace.api.format.Format}.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package io.millrace.api.source;
