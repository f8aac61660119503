// SPDX-License-Identifier: Apache-2.0
/**
 * The plugins of the author's guide, and what its project template makes, in the running distribution. Not the tests of single
 * plugins; those are beside them.
 */
package io.millrace.itests.examples;
