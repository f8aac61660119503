// SPDX-License-Identifier: Apache-2.0
package io.millrace.itests.stories;

import static org.ops4j.pax.exam.CoreOptions.mavenBundle;
import static org.ops4j.pax.exam.CoreOptions.options;
import static org.ops4j.pax.exam.CoreOptions.systemProperty;
import static org.ops4j.pax.exam.CoreOptions.vmOptions;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.configureConsole;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.editConfigurationFilePut;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.karafDistributionConfiguration;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.keepRuntimeFolder;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.logLevel;

import io.millrace.itests.Eventually;
import io.millrace.itests.FreePorts;
import io.millrace.itests.http.ManagementApi;
import java.io.File;
import java.util.Arrays;
import java.util.List;
import javax.inject.Inject;
import org.apache.karaf.features.FeaturesService;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.junit.Before;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.karaf.options.LogLevelOption.LogLevel;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerSuite;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;

/**
 * A story told inside the assembled distribution, which runs once for all stories: each cleans up after itself, and
 * uses names that no other does.
 */
@ExamReactorStrategy(PerSuite.class)
public abstract class Story {
    private static final String REST_PORT = "stories.rest.port";
    private static final String BROKER_PORT = "stories.broker.port";
    private static final String MAVEN = "etc/org.ops4j.pax.url.mvn.cfg";
    /** Chosen once, so that the configurations of all stories are equal and they share the container. */
    private static final List<Integer> PORTS = FreePorts.pick(4);

    @Inject
    protected BundleContext context;

    @Inject
    protected FeaturesService features;

    protected ManagementApi api;

    @Configuration
    public Option[] distribution() {
        return options(
                karafDistributionConfiguration()
                        .frameworkUrl(new File(System.getProperty("millrace.distribution"))
                                .toURI()
                                .toString())
                        .name("millrace")
                        .karafVersion(System.getProperty("karaf.version"))
                        .unpackDirectory(new File("target/exam"))
                        .useDeployFolder(false),
                keepRuntimeFolder(),
                logLevel(LogLevel.INFO),
                // What Karaf's own launcher gives to the JVM; the test container leaves it out.
                vmOptions(
                        "--add-opens=java.base/java.lang=ALL-UNNAMED",
                        "--add-opens=java.base/java.net=ALL-UNNAMED",
                        "--add-opens=java.base/java.security=ALL-UNNAMED",
                        "--add-opens=java.base/java.util=ALL-UNNAMED",
                        "--add-reads=java.xml=java.logging",
                        "--add-exports=java.base/org.apache.karaf.specs.locator=java.xml,ALL-UNNAMED",
                        "--patch-module=java.base=" + endorsed("locator"),
                        "--patch-module=java.xml=" + endorsed("java.xml")),
                configureConsole().ignoreLocalConsole().ignoreRemoteShell(),
                mavenBundle("net.bytebuddy", "byte-buddy").versionAsInProject(),
                mavenBundle("org.assertj", "assertj-core").versionAsInProject(),
                systemProperty(REST_PORT).value(PORTS.get(0).toString()),
                systemProperty(BROKER_PORT).value(PORTS.get(1).toString()),
                editConfigurationFilePut("etc/org.apache.felix.http.cfg", "org.osgi.service.http.port", port(0)),
                editConfigurationFilePut("etc/io.millrace.broker.cfg", "port", port(1)),
                editConfigurationFilePut("etc/io.millrace.connection.httppush.cfg", "port", port(2)),
                editConfigurationFilePut("etc/org.apache.karaf.shell.cfg", "sshPort", port(3)),
                // The distribution takes bundles from its own folder only; the test container needs more of them.
                editConfigurationFilePut(MAVEN, "org.ops4j.pax.url.mvn.repositories", ""),
                editConfigurationFilePut(
                        MAVEN, "org.ops4j.pax.url.mvn.localRepository", System.getProperty("maven.repo")));
    }

    private static String endorsed(String name) {
        return "lib/endorsed/org.apache.karaf.specs." + name + "-" + System.getProperty("karaf.version") + ".jar";
    }

    private static String port(int index) {
        return PORTS.get(index).toString();
    }

    @Before
    public void awaitTheManagementApi() {
        api = new ManagementApi(rest());
        Eventually.eventually(api::ping);
    }

    /** Base address of the management API. */
    protected static String rest() {
        return "http://127.0.0.1:" + System.getProperty(REST_PORT);
    }

    /** Installs the embedded broker unless it is there, and returns its address. */
    protected final String installedBroker() throws Exception {
        features.installFeature("millrace-broker");
        return "tcp://127.0.0.1:" + System.getProperty(BROKER_PORT);
    }

    /** Publishes hot events until one comes out converted. A subscription may be there a little later than its rule. */
    protected final void assertFlows(MqttRule rule) throws MqttException {
        try (MqttDevice device = new MqttDevice(rule.broker()).listeningTo(rule.output())) {
            Eventually.eventually(() -> {
                device.publish(rule.input(), "{\"deviceId\":\"flow\",\"temperature\":50}");
                device.assertReceived("{\"deviceId\":\"flow\",\"f\":122}");
            });
        }
    }

    /** Stops a bundle that others may be using. */
    protected final void stop(String symbolicName) throws BundleException {
        bundle(symbolicName).stop();
    }

    protected final void start(String symbolicName) throws BundleException {
        bundle(symbolicName).start();
    }

    private Bundle bundle(String symbolicName) {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> symbolicName.equals(bundle.getSymbolicName()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("expected a bundle " + symbolicName));
    }
}
