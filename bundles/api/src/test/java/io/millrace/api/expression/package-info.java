// SPDX-License-Identifier: Apache-2.0
/** Tests of conditions on rows. */
package io.millrace.api.expression;
