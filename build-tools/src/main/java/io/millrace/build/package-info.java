// SPDX-License-Identifier: Apache-2.0
/**
 * What the build checks beyond compiling: the direction of dependencies, the exported signatures, the size of plugin
 * POMs and the licences of what is shipped, each as one rule of the Maven enforcer.
 *
 * <p>It is no part of the product: no bundle depends on it and nothing here runs after the build.
 */
package io.millrace.build;
