// SPDX-License-Identifier: Apache-2.0
/**
 * What the integration tests share: waiting with a deadline, JSON, free ports. Nothing here knows a test of its own.
 */
package io.millrace.itests;
