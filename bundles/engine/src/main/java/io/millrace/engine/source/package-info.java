// SPDX-License-Identifier: Apache-2.0
/**
 * How events come into a pipeline: driving source extensions, decoding, validation, event time. Not the sources themselves.
 */
package io.millrace.engine.source;
