// SPDX-License-Identifier: Apache-2.0
/** The data server over Jetty, which the HTTP bundle of the platform brings. Only this package knows Jetty. */
package io.millrace.connection.httppush.internal;
