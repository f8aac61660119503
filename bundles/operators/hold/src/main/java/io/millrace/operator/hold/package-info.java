// SPDX-License-Identifier: Apache-2.0
/**
 * Holds rows back until a time that they name has come. Not a window: rows go on alone, and all of them do.
 */
package io.millrace.operator.hold;
