// SPDX-License-Identifier: Apache-2.0
/**
 * Extensions that turn bytes into rows and results into bytes.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package io.millrace.api.format;
