// SPDX-License-Identifier: Apache-2.0
/**
 * The language of JSON paths: an expression language in which {@code $} is the document, {@code @} the current element, and
 * paths lead on from both. Not SQL; it knows neither columns nor functions.
 */
package io.millrace.functions.json.path;
