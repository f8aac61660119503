// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.osgi;

import io.millrace.api.format.SchemaFiles;
import io.millrace.api.store.KeyedState;
import io.millrace.api.store.Store;
import io.millrace.api.time.Clock;
import io.millrace.engine.Engine;
import io.millrace.engine.EngineSettings;
import io.millrace.engine.exchange.ExchangeSettings;
import io.millrace.engine.extension.ExtensionRegistry;
import io.millrace.engine.schema.Schemas;
import io.millrace.engine.service.ConfigurationService;
import io.millrace.engine.service.EngineInfo;
import io.millrace.engine.service.ExtensionService;
import io.millrace.engine.service.RuleService;
import io.millrace.engine.service.SchemaService;
import io.millrace.engine.service.ServerService;
import io.millrace.engine.service.StreamService;
import io.millrace.engine.service.TrialService;
import io.millrace.engine.service.UploadService;
import io.millrace.engine.upload.FileAccess;
import io.millrace.engine.upload.Uploads;
import io.millrace.plan.compiler.SqlCompiler;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.osgi.annotation.bundle.Capability;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/**
 * Runs the engine as long as it has a store and a compiler, and publishes what the management faces need. The capabilities
 * say so to resolvers, since these services are not published by declaration.
 */
@Component(
        service = {},
        immediate = true,
        configurationPid = "io.millrace.engine")
@Capability(namespace = "osgi.service", attribute = "objectClass:List<String>=\"io.millrace.api.time.Clock\"")
@Capability(namespace = "osgi.service", attribute = "objectClass:List<String>=\"io.millrace.api.store.KeyedState\"")
@Capability(
        namespace = "osgi.service",
        attribute = "objectClass:List<String>=\"io.millrace.engine.service.StreamService\"")
@Capability(
        namespace = "osgi.service",
        attribute = "objectClass:List<String>=\"io.millrace.engine.service.RuleService\"")
@Capability(
        namespace = "osgi.service",
        attribute = "objectClass:List<String>=\"io.millrace.engine.service.TrialService\"")
@Capability(
        namespace = "osgi.service",
        attribute = "objectClass:List<String>=\"io.millrace.engine.service.UploadService\"")
@Capability(
        namespace = "osgi.service",
        attribute = "objectClass:List<String>=\"io.millrace.engine.service.ConfigurationService\"")
@Capability(
        namespace = "osgi.service",
        attribute = "objectClass:List<String>=\"io.millrace.engine.service.ExtensionService\"")
@Capability(
        namespace = "osgi.service",
        attribute = "objectClass:List<String>=\"io.millrace.engine.service.ServerService\"")
@Capability(
        namespace = "osgi.service",
        attribute = "objectClass:List<String>=\"io.millrace.engine.service.EngineInfo$Reader\"")
@Capability(
        namespace = "osgi.service",
        attribute = "objectClass:List<String>=\"io.millrace.engine.service.SchemaService\"")
@Capability(namespace = "osgi.service", attribute = "objectClass:List<String>=\"io.millrace.api.format.SchemaFiles\"")
@Designate(ocd = EngineComponent.Configuration.class)
public final class EngineComponent {
    /** The settings of the engine. */
    @ObjectClassDefinition(name = "Millrace engine")
    public @interface Configuration {
        @AttributeDefinition(description = "Threads that run pipelines; 0 means one for each processor")
        int workers() default 0;

        @AttributeDefinition(description = "Zone in which days begin and timestamps without a zone are read")
        String timezone() default "UTC";

        @AttributeDefinition(description = "Folder for data of extensions; relative paths in options start here")
        String dataFolder() default "data";

        @AttributeDefinition(description = "Folder for the schemas that users register")
        String schemaFolder() default "data/schemas";

        @AttributeDefinition(description = "Folder for the files that users upload")
        String uploadFolder() default "data/uploads";

        @AttributeDefinition(
                description = "Whether requests may name files of this machine outside of the upload folder")
        boolean allowExternalFileAccess() default false;

        @AttributeDefinition(description = "Whether requests may name files on hosts of private networks")
        boolean enablePrivateNet() default false;

        @AttributeDefinition(
                description =
                        "Milliseconds for which a rule holds its events when an extension goes, as during an update,"
                                + " before it counts as waiting")
        long exchangeGrace() default 2000;
    }

    private final ExtensionRegistry registry = new ExtensionRegistry();
    private final List<ServiceRegistration<?>> registrations = new ArrayList<>();
    private final ServiceExtensions extensions;
    private final Engine engine;

    @Activate
    public EngineComponent(
            BundleContext bundle,
            Configuration configuration,
            @Reference Store store,
            @Reference SqlCompiler compiler,
            @Reference ConfigurationAdmin admin) {
        extensions = new ServiceExtensions(bundle, registry);
        extensions.open();
        engine = new Engine(settings(configuration), registry, new AdminConfigurationGroups(admin), store, compiler);
        registrations.add(bundle.registerService(Clock.class, engine.clock(), null));
        registrations.add(bundle.registerService(KeyedState.class, engine.keyedState(), null));
        registrations.add(bundle.registerService(StreamService.class, engine.streams(), null));
        registrations.add(bundle.registerService(RuleService.class, engine.rules(), null));
        registrations.add(bundle.registerService(TrialService.class, engine.trials(), null));
        ExtensionService shown = new RegistryExtensionService(registry, engine::rulesUsing);
        registrations.add(bundle.registerService(ExtensionService.class, shown, null));
        registrations.add(
                bundle.registerService(ServerService.class, new OsgiServerService(bundle, admin, engine), null));
        registrations.add(bundle.registerService(ConfigurationService.class, engine.configuration(), null));
        registrations.add(bundle.registerService(UploadService.class, uploads(configuration), null));
        String version = bundle.getBundle().getVersion().toString();
        Schemas schemas = new Schemas(Path.of(configuration.schemaFolder()), store);
        registrations.add(bundle.registerService(SchemaService.class, schemas, null));
        registrations.add(bundle.registerService(SchemaFiles.class, schemas, null));
        registrations.add(bundle.registerService(EngineInfo.Reader.class, new SystemEngineInfo(version), null));
    }

    private static Uploads uploads(Configuration configuration) {
        FileAccess access = new FileAccess(configuration.allowExternalFileAccess(), configuration.enablePrivateNet());
        Uploads uploads = new Uploads(Path.of(configuration.uploadFolder()), access);
        uploads.linkFrom(Path.of(configuration.dataFolder()));
        return uploads;
    }

    private static EngineSettings settings(Configuration configuration) {
        int workers = configuration.workers() > 0
                ? configuration.workers()
                : Runtime.getRuntime().availableProcessors();
        return new EngineSettings(
                workers,
                ZoneId.of(configuration.timezone()),
                Path.of(configuration.dataFolder()),
                new ExchangeSettings(configuration.exchangeGrace(), nanos -> {}));
    }

    @Deactivate
    void close() {
        registrations.forEach(ServiceRegistration::unregister);
        engine.close();
        extensions.close();
    }
}
