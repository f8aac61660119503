// SPDX-License-Identifier: Apache-2.0
package io.millrace.build;

import java.util.List;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.License;
import org.apache.maven.model.building.ModelBuildingRequest;
import org.apache.maven.project.DefaultProjectBuildingRequest;
import org.apache.maven.project.ProjectBuilder;
import org.apache.maven.project.ProjectBuildingException;
import org.apache.maven.project.ProjectBuildingRequest;
import org.apache.maven.repository.RepositorySystem;

/** The licences that the POM of an artifact declares, itself or through its parents. */
public final class PomLicences {

    private final MavenSession session;
    private final ProjectBuilder projects;
    private final RepositorySystem repositories;

    @Inject
    public PomLicences(MavenSession session, ProjectBuilder projects, RepositorySystem repositories) {
        this.session = session;
        this.projects = projects;
        this.repositories = repositories;
    }

    /** The names of the licences; none when the POM or one of its parents is not to be had. */
    List<String> of(ShippedJar jar) {
        try {
            return projects
                    .build(
                            repositories.createProjectArtifact(jar.groupId(), jar.artifactId(), jar.version()),
                            request())
                    .getProject()
                    .getLicenses()
                    .stream()
                    .map(PomLicences::name)
                    .toList();
        } catch (ProjectBuildingException e) {
            return List.of();
        }
    }

    private ProjectBuildingRequest request() {
        ProjectBuildingRequest request = new DefaultProjectBuildingRequest(session.getProjectBuildingRequest());
        request.setValidationLevel(ModelBuildingRequest.VALIDATION_LEVEL_MINIMAL);
        request.setProcessPlugins(false);
        request.setResolveDependencies(false);
        return request;
    }

    private static String name(License licence) {
        String name = licence.getName() == null ? licence.getUrl() : licence.getName();
        return name == null ? "(no name)" : name.strip().replaceAll("\\s+", " ");
    }
}
