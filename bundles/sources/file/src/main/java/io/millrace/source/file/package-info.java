// SPDX-License-Identifier: Apache-2.0
/**
 * The source of type {@code file}: reads files once, at intervals, or as they appear in a directory. Not a format:
 * whole files and lines are decoded by the format of the stream, csv alone is split here.
 */
package io.millrace.source.file;
