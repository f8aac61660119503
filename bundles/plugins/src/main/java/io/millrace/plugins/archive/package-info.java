// SPDX-License-Identifier: Apache-2.0
/**
 * What is in a file before anything of it runs: whether it can be a plugin at all, and which one. Whether it works is seen
 * only in the framework.
 */
package io.millrace.plugins.archive;
