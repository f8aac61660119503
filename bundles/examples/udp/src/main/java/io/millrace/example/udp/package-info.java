// SPDX-License-Identifier: Apache-2.0
/**
 * A source of raw payloads, which a format decodes: datagrams. Not a reliable transport.
 */
package io.millrace.example.udp;
