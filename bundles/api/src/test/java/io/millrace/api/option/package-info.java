// SPDX-License-Identifier: Apache-2.0
/** Tests of the options of extensions. */
package io.millrace.api.option;
