// SPDX-License-Identifier: Apache-2.0
/**
 * The folder from which files are deployed by being there. Not the installation itself, which is the same as for every other
 * way in.
 */
package io.millrace.plugins.deploy;
