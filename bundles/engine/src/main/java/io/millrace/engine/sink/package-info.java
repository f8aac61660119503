// SPDX-License-Identifier: Apache-2.0
/**
 * How results leave a pipeline: selection, encoding, queueing, trying again. Not the sinks themselves.
 */
package io.millrace.engine.sink;
