// SPDX-License-Identifier: Apache-2.0
package io.millrace.example.statsd;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What holds for all rules unless one says otherwise: {@code etc/io.millrace.example.statsd.cfg}. */
@ObjectClassDefinition(name = "Millrace: StatsD sink")
public @interface StatsdConfiguration {
    @AttributeDefinition(description = "Name or address of the server")
    String host() default "127.0.0.1";

    @AttributeDefinition(description = "Port of the server")
    int port() default 8125;
}
