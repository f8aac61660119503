// SPDX-License-Identifier: Apache-2.0
/**
 * The registry of extensions and the slots through which rules use them. Where extensions come from (OSGi services, or a test)
 * is not decided here.
 */
package io.millrace.engine.extension;
