// SPDX-License-Identifier: Apache-2.0
package io.millrace.broker;

import java.io.IOException;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.metatype.annotations.Designate;

/**
 * Runs one broker for as long as the bundle is active, and registers it with the properties {@code host}, {@code port}
 * and {@code url}, where the port is the real one.
 */
@Component(immediate = true, configurationPid = "io.millrace.broker")
@Designate(ocd = BrokerSettings.class)
public final class BrokerComponent {
    private final EmbeddedBroker broker;
    private final ServiceRegistration<EmbeddedBroker> registration;

    @Activate
    public BrokerComponent(BundleContext context, BrokerSettings settings) throws IOException {
        broker = EmbeddedBroker.start(options(settings));
        registration = context.registerService(EmbeddedBroker.class, broker, properties(settings));
    }

    @Deactivate
    void stop() {
        registration.unregister();
        broker.close();
    }

    private Dictionary<String, Object> properties(BrokerSettings settings) {
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put("host", settings.host());
        properties.put("port", broker.port());
        properties.put("url", broker.url());
        return properties;
    }

    private static BrokerOptions options(BrokerSettings settings) {
        Optional<Credentials> credentials = settings.username().isEmpty()
                ? Optional.empty()
                : Optional.of(new Credentials(settings.username(), settings.password()));
        return new BrokerOptions(settings.host(), settings.port(), settings.maxMessageBytes(), credentials);
    }
}
