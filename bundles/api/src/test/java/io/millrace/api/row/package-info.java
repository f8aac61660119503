// SPDX-License-Identifier: Apache-2.0
/** Tests of rows and the values in them. Not of what operators make of rows. */
package io.millrace.api.row;
