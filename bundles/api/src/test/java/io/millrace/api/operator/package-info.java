// SPDX-License-Identifier: Apache-2.0
/** Tests of what the API gives operators ready-made. */
package io.millrace.api.operator;
