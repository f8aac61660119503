// SPDX-License-Identifier: Apache-2.0
/**
 * What a user lives through, told as given, when, then, against the assembled distribution. Not
 * the details of a module, which its own tests show.
 */
package io.millrace.itests.stories;
