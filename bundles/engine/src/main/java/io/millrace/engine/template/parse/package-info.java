// SPDX-License-Identifier: Apache-2.0
/**
 * From the text of a template to its tree. Not what the steps of the tree do.
 */
package io.millrace.engine.template.parse;
