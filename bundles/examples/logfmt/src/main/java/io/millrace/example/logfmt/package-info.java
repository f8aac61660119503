// SPDX-License-Identifier: Apache-2.0
/**
 * A format: pairs such as {@code level=info msg="it runs"}. Not JSON, and no nesting.
 */
package io.millrace.example.logfmt;
