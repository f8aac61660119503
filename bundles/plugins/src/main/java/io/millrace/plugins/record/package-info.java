// SPDX-License-Identifier: Apache-2.0
/**
 * What is written down about installed plugins, so that they are there again after a restart. The framework has a cache of its
 * own; these files say what belongs into it.
 */
package io.millrace.plugins.record;
