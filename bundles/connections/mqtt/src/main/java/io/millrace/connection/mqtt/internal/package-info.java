// SPDX-License-Identifier: Apache-2.0
/** The MQTT connection over Eclipse Paho. Only this package knows Paho. */
package io.millrace.connection.mqtt.internal;
