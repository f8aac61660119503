// SPDX-License-Identifier: Apache-2.0
/** Tests of values: how times are read and written. Not the values' use in functions. */
package io.millrace.api.value;
