// SPDX-License-Identifier: Apache-2.0
/**
 * What a user lives through, told as given, when, then, against the assembled distribution.
 */
package io.millrace.itests.stories;
