// SPDX-License-Identifier: Apache-2.0
package io.millrace.rest;

import io.millrace.engine.service.ConfigurationService;
import io.millrace.engine.service.EngineInfo;
import io.millrace.engine.service.ExtensionService;
import io.millrace.engine.service.RuleService;
import io.millrace.engine.service.SchemaService;
import io.millrace.engine.service.ServerService;
import io.millrace.engine.service.StreamService;
import io.millrace.engine.service.TrialService;
import io.millrace.engine.service.UploadService;
import io.millrace.plugins.PluginService;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.ws.rs.core.Application;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationBase;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsName;

/**
 * All routes of the API. They come and go together, so that whoever sees one may count on the others: {@code /ping}
 * answers exactly when the server is ready.
 */
@Component(service = Application.class)
@JaxrsApplicationBase("/")
@JaxrsName("millrace")
public final class ManagementApplication extends Application {
    private final Set<Object> parts;

    @Activate
    public ManagementApplication(
            @Reference StreamService streams,
            @Reference RuleService rules,
            @Reference ServerService server,
            @Reference EngineInfo.Reader engine,
            @Reference SchemaService schemas,
            @Reference TrialService trials,
            @Reference UploadService uploads,
            @Reference ConfigurationService configuration,
            @Reference ExtensionService extensions,
            @Reference PluginService plugins) {
        parts = new LinkedHashSet<>(List.of(
                new ServerResource(engine, server),
                new SettingsResource(server),
                new MetricsResource(),
                new BatchResource(),
                new StreamsResource(streams),
                new TablesResource(streams),
                new DetailsResource(streams),
                new RulesResource(rules),
                new RuleStatusResource(rules),
                new SortedStatusResource(rules),
                new TaggedRulesResource(rules),
                new RuleTagsResource(rules),
                new RuleStateResource(rules),
                new TrialsResource(trials),
                new UploadsResource(uploads),
                new ConfigurationResource(configuration),
                new MetadataResource(extensions),
                new RuleSetResource(new RuleSets(streams, rules), uploads),
                new ConnectionsResource(),
                new SchemasResource(schemas),
                new PluginBundlesResource(plugins),
                new NativePluginsResource(plugins),
                new PluginFunctionsResource(plugins),
                new PortablePluginsResource(),
                new RouteFilter(),
                new CrossOriginFilter(),
                new WebFailureMapper(),
                new UnexpectedFailureMapper()));
    }

    @Override
    public Set<Object> getSingletons() {
        return parts;
    }
}
