// SPDX-License-Identifier: Apache-2.0
/**
 * Configuration options of an extension, declared once: name, type, default, secrecy and text. Not where the values come
 * from; the engine merges configuration groups, connection settings and rule properties before an extension sees them.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package io.millrace.api.option;
