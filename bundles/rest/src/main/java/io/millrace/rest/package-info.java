// SPDX-License-Identifier: Apache-2.0
/**
 * The management API over HTTP: routes, bodies and status codes that clients of eKuiper know. It words answers; what
 * they say comes from the services of the engine. Not the port on which devices push events.
 */
package io.millrace.rest;
