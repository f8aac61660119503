// SPDX-License-Identifier: Apache-2.0
/**
 * The engine as a whole, put together from its parts. How it meets OSGi is in the package below.
 */
package io.millrace.engine;
