// SPDX-License-Identifier: Apache-2.0
/**
 * The client half of the one-command demo: it makes a stream and two rules in a running Millrace over REST, plays
 * sensors over MQTT, and shows what comes back. It is a terminal program outside the runtime, and no benchmark: one
 * client process on the same machine is what it measures with.
 */
package io.millrace.demo;
