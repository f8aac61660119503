// SPDX-License-Identifier: Apache-2.0
/** The source to which events are pushed over HTTP. Not the server: that is the connection of type httppush. */
package io.millrace.source.httppush;
