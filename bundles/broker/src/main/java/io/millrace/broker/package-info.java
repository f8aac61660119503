// SPDX-License-Identifier: Apache-2.0
/**
 * An MQTT 3.1.1 broker in one bundle, for demos and tests: QoS 0 to 2, retained messages, wildcards, wills and
 * persistent sessions, all in memory. Wire format and sockets are Netty's; what is here is sessions, subscriptions and
 * routing.
 *
 * <p>It is not a broker for production: it has one thread, no TLS, no access control beyond one user, and it forgets
 * everything when it stops.
 *
 * <p>Every connection, session and subscription belongs to the broker's single event loop. Nothing here is locked, and
 * nothing but {@link io.millrace.broker.EmbeddedBroker} may be called from another thread.
 */
package io.millrace.broker;
