// SPDX-License-Identifier: Apache-2.0
package io.millrace.plugins.osgi;

import io.millrace.plugins.bundle.ComponentReports;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.osgi.service.component.runtime.dto.ReferenceDTO;
import org.osgi.service.component.runtime.dto.UnsatisfiedReferenceDTO;

/** Asks declarative services how the components of a bundle are doing. */
final class ScrReports implements ComponentReports {
    private static final String CAUSE = "Caused by: ";

    private final ServiceComponentRuntime runtime;

    ScrReports(ServiceComponentRuntime runtime) {
        this.runtime = runtime;
    }

    @Override
    public List<String> waiting(Bundle bundle) {
        return components(bundle)
                .filter(component -> component.defaultEnabled)
                .flatMap(this::waiting)
                .toList();
    }

    private Stream<String> waiting(ComponentDescriptionDTO component) {
        Collection<ComponentConfigurationDTO> configurations = runtime.getComponentConfigurationDTOs(component);
        if (configurations.isEmpty() && component.configurationPolicy.equals("require")) {
            return Stream.of("component " + component.name + " waits for a configuration "
                    + String.join(" and ", component.configurationPid));
        }
        return configurations.stream()
                .filter(configuration -> configuration.state == ComponentConfigurationDTO.UNSATISFIED_REFERENCE)
                .map(configuration -> "component " + component.name + " waits for service "
                        + services(component, configuration) + ", which nothing here offers");
    }

    private static String services(ComponentDescriptionDTO component, ComponentConfigurationDTO configuration) {
        return Arrays.stream(configuration.unsatisfiedReferences)
                .map(reference -> service(component, reference))
                .collect(Collectors.joining(" and "));
    }

    private static String service(ComponentDescriptionDTO component, UnsatisfiedReferenceDTO unsatisfied) {
        String service = Arrays.stream(component.references)
                .filter(reference -> reference.name.equals(unsatisfied.name))
                .map((ReferenceDTO reference) -> reference.interfaceName)
                .findFirst()
                .orElse(unsatisfied.name);
        return unsatisfied.target == null ? service : service + " with " + unsatisfied.target;
    }

    @Override
    public List<String> failed(Bundle bundle) {
        return components(bundle)
                .flatMap(component -> runtime.getComponentConfigurationDTOs(component).stream())
                .filter(configuration -> configuration.state == ComponentConfigurationDTO.FAILED_ACTIVATION)
                .map(configuration -> "component " + configuration.description.name + " fails in its activation: "
                        + root(configuration.failure))
                .toList();
    }

    private Stream<ComponentDescriptionDTO> components(Bundle bundle) {
        return runtime.getComponentDescriptionDTOs(bundle).stream();
    }

    /** The failure comes as the text of a stack trace. */
    private static String root(String trace) {
        List<String> lines = String.valueOf(trace).lines().toList();
        return lines.stream()
                .filter(line -> line.startsWith(CAUSE))
                .reduce((outer, inner) -> inner)
                .map(line -> line.substring(CAUSE.length()))
                .orElse(lines.isEmpty() ? "" : lines.get(0));
    }
}
