// SPDX-License-Identifier: Apache-2.0
/**
 * The JSON that the shell shows. Not the JSON of events, which is a matter of formats.
 */
package io.millrace.console.json;
