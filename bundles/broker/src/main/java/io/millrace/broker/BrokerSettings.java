// SPDX-License-Identifier: Apache-2.0
package io.millrace.broker;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

@ObjectClassDefinition(
        name = "Millrace MQTT broker",
        description = "An embedded MQTT 3.1.1 broker for demos and tests. A change restarts it.")
@interface BrokerSettings {
    @AttributeDefinition(
            name = "Host",
            description = "Address to listen on. Anything but loopback needs a user name and a password.")
    String host() default "127.0.0.1";

    @AttributeDefinition(name = "Port", description = "0 picks a free port; it is in the log and in the service's url.")
    int port() default 1883;

    @AttributeDefinition(
            name = "Largest message",
            description = "In bytes, 1024 to 268435455. A larger message ends its connection.")
    int maxMessageBytes() default BrokerOptions.DEFAULT_MAX_MESSAGE_BYTES;

    @AttributeDefinition(name = "User name", description = "Empty admits everybody on this machine.", required = false)
    String username() default "";

    @AttributeDefinition(name = "Password", type = AttributeType.PASSWORD, required = false)
    String password() default "";
}
