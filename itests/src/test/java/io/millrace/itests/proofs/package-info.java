// SPDX-License-Identifier: Apache-2.0
/**
 * What must hold of every rule, proved on all recorded cases and on all operators and functions that were built: state can be
 * saved and restored after any event, and a plan that was made cheaper gives what it gave before. Nothing here needs a
 * distribution.
 */
package io.millrace.itests.proofs;
