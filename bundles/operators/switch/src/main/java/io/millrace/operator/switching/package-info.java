// SPDX-License-Identifier: Apache-2.0
/**
 * The operator type {@code switch}: sends rows the ways whose conditions they meet. Not named by its type, which is no name in
 * Java.
 */
package io.millrace.operator.switching;
