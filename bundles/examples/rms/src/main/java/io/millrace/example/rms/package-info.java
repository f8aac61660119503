// SPDX-License-Identifier: Apache-2.0
/**
 * An aggregate function: the root mean square of a group.
 */
package io.millrace.example.rms;
