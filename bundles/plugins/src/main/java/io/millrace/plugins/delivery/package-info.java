// SPDX-License-Identifier: Apache-2.0
/**
 * How files get in: from a stream, over the network or from the upload folder, never more of them than is allowed. What is in
 * them is not looked at.
 */
package io.millrace.plugins.delivery;
