// SPDX-License-Identifier: Apache-2.0
/** The keyed state that all rules share. Not the state of rules and operators. */
package io.millrace.engine.state;
