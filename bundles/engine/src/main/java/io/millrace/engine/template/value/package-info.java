// SPDX-License-Identifier: Apache-2.0
/**
 * Values of templates as Go sees them: printing, formatting, comparing, truth. Not functions that templates call.
 */
package io.millrace.engine.template.value;
