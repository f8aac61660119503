// SPDX-License-Identifier: Apache-2.0
/** The sink that sends each result as an HTTP request. Not an HTTP client of its own: the JDK's is used. */
package io.millrace.sink.rest;
