// SPDX-License-Identifier: Apache-2.0
/**
 * What plugins compile against, one package for each kind of extension. Not an engine: nothing in here runs a rule.
 */
package io.millrace.api;
