// SPDX-License-Identifier: Apache-2.0
/**
 * The exchange of extensions in a running pipeline: holding it, exchanging, going on, and waiting for what is missing. Not what
 * each part of a pipeline does when its instance is exchanged.
 */
package io.millrace.engine.exchange;
