// SPDX-License-Identifier: Apache-2.0
/**
 * The service that this bundle offers. Everything else in the bundle is reached through it.
 */
package io.millrace.sql.internal;
