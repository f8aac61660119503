// SPDX-License-Identifier: Apache-2.0
/**
 * The format {@code urlencoded}: form data as browsers send it. Not multipart, and no nesting.
 */
package io.millrace.format.urlencoded;
