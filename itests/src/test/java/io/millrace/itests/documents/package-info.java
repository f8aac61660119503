// SPDX-License-Identifier: Apache-2.0
/**
 * The statements in the manual, run: what a page says about a statement is what it does. Not the commands of the shell and of
 * REST in it.
 */
package io.millrace.itests.documents;
