// SPDX-License-Identifier: Apache-2.0
/**
 * HTTP calls of the tests, as plain as a user's. Not a client of the management API: callers build paths and bodies.
 */
package io.millrace.itests.http;
