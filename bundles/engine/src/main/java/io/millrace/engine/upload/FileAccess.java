// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.upload;

/**
 * Which addresses users may name.
 *
 * @param external whether files of this machine outside of the upload folder too
 * @param privateNetwork whether hosts of private networks and this one too
 */
public record FileAccess(boolean external, boolean privateNetwork) {}
