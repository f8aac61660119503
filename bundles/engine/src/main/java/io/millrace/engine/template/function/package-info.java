// SPDX-License-Identifier: Apache-2.0
/**
 * The functions that templates call, one class per family, with the parameters that they take.
 */
package io.millrace.engine.template.function;
