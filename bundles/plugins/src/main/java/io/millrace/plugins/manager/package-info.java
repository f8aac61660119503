// SPDX-License-Identifier: Apache-2.0
/**
 * Decides which plugins there are: every change is tried first, written down then, and only after that does what was before
 * go. How a file gets in and how a bundle is started are the business of other packages.
 */
package io.millrace.plugins.manager;
