// SPDX-License-Identifier: Apache-2.0
/**
 * What decodes and encodes with a format under test. Not a stream or a sink: there are no sources and no templates.
 */
package io.millrace.testkit.format;
