// SPDX-License-Identifier: Apache-2.0
/** The source that subscribes to topics of an MQTT broker. Not the client: that is the connection of type mqtt. */
package io.millrace.source.mqtt;
