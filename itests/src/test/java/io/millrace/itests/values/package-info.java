// SPDX-License-Identifier: Apache-2.0
/** Values at the edge of what can be said, through whole statements. Not what a single function makes of them. */
package io.millrace.itests.values;
