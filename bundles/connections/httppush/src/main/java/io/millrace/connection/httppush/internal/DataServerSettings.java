// SPDX-License-Identifier: Apache-2.0
package io.millrace.connection.httppush.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

@ObjectClassDefinition(
        name = "Millrace data server",
        description = "The HTTP server to which devices push events. It restarts when a value changes.")
@interface DataServerSettings {
    @AttributeDefinition(description = "Address to listen on")
    String host() default "127.0.0.1";

    @AttributeDefinition(description = "Port to listen on; 0 picks a free one")
    int port() default 10081;

    @AttributeDefinition(description = "Largest body that is taken, in bytes")
    int maxBodyBytes() default 10 * 1024 * 1024;
}
