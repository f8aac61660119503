// SPDX-License-Identifier: Apache-2.0
/** The sink that publishes to a topic of an MQTT broker. Not the client: that is the connection of type mqtt. */
package io.millrace.sink.mqtt;
