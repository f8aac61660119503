// SPDX-License-Identifier: Apache-2.0
/**
 * The commands of scope {@code stream}. Not what they do, which streams and tables share.
 */
package io.millrace.console.stream;
