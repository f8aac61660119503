// SPDX-License-Identifier: Apache-2.0
/**
 * The page of functions in the manual: written from what functions declare, its examples executed. Nothing here needs a
 * distribution; the families are found among the modules that were built.
 */
package io.millrace.itests.functions;
