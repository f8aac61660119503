// SPDX-License-Identifier: Apache-2.0
package io.millrace.plugins.osgi;

import io.millrace.engine.service.ExtensionService;
import io.millrace.plugins.PluginService;
import io.millrace.plugins.archive.PluginArchive;
import io.millrace.plugins.bundle.CollisionPermit;
import io.millrace.plugins.bundle.ExtensionServices;
import io.millrace.plugins.bundle.PluginBundles;
import io.millrace.plugins.delivery.Deliveries;
import io.millrace.plugins.delivery.DeliveryLimits;
import io.millrace.plugins.deploy.DeployFolder;
import io.millrace.plugins.manager.DeployedFiles;
import io.millrace.plugins.manager.Plugins;
import io.millrace.plugins.record.PluginRecords;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.osgi.annotation.bundle.Capability;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.hooks.bundle.CollisionHook;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Runs the plugins as long as there is an engine. The capability tells resolvers of the service. */
@Component(
        service = {},
        immediate = true,
        configurationPid = "io.millrace.plugins")
@Capability(namespace = "osgi.service", attribute = "objectClass:List<String>=\"io.millrace.plugins.PluginService\"")
@Designate(ocd = PluginsComponent.Configuration.class)
public final class PluginsComponent {
    /** The settings of plugins. */
    @ObjectClassDefinition(name = "Millrace plugins")
    public @interface Configuration {
        @AttributeDefinition(description = "Folder in which installed plugins are kept")
        String dataFolder() default "data/plugins";

        @AttributeDefinition(description = "Folder whose jars are installed, updated and removed as they come and go")
        String deployFolder() default "deploy";

        @AttributeDefinition(description = "The only folder from which file addresses are taken")
        String uploadFolder() default "data/uploads";

        @AttributeDefinition(description = "Largest plugin that is taken, in bytes")
        long maxBytes() default 104_857_600;

        @AttributeDefinition(description = "Whether file addresses may name files outside of the upload folder")
        boolean allowExternalFiles() default false;

        @AttributeDefinition(description = "Whether web addresses may lead to this machine and to private networks")
        boolean allowPrivateNetwork() default false;
    }

    private final List<ServiceRegistration<?>> registrations = new ArrayList<>();
    private final FolderWatch watch;

    @Activate
    public PluginsComponent(
            BundleContext context,
            Configuration configuration,
            @Reference ExtensionService engine,
            @Reference ServiceComponentRuntime components) {
        Path data = Path.of(configuration.dataFolder());
        Path deploy = Path.of(configuration.deployFolder());
        registrations.add(context.registerService(CollisionHook.class, new CollisionPermit(context.getBundle()), null));
        DeployedFiles files = new DeployedFiles(deploy);
        Plugins plugins = new Plugins(
                new PluginRecords(data),
                new PluginBundles(context, new ExtensionServices(engine::contracts), new ScrReports(components)),
                new Deliveries(data.resolve("incoming"), limits(configuration)),
                new PluginArchive(configuration.maxBytes()),
                files,
                engine);
        plugins.restore();
        registrations.add(context.registerService(PluginService.class, plugins, null));
        watch = new FolderWatch(context, new DeployFolder(deploy, plugins, files));
    }

    private static DeliveryLimits limits(Configuration configuration) {
        return new DeliveryLimits(
                configuration.maxBytes(),
                Path.of(configuration.uploadFolder()),
                configuration.allowExternalFiles(),
                configuration.allowPrivateNetwork());
    }

    @Deactivate
    void close() {
        watch.close();
        registrations.forEach(ServiceRegistration::unregister);
    }
}
