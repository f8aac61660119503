// SPDX-License-Identifier: Apache-2.0
/**
 * The one catalogue of errors with stable codes. Not the texts: whoever raises an error words it for its user.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package io.millrace.api.error;
