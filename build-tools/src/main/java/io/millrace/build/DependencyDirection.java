// SPDX-License-Identifier: Apache-2.0
package io.millrace.build;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.enforcer.rule.api.AbstractEnforcerRule;
import org.apache.maven.enforcer.rule.api.EnforcerRuleException;
import org.apache.maven.model.Dependency;
import org.apache.maven.project.MavenProject;

/** Fails the build when a module uses, outside its tests, what its line in the {@link DirectionTable} does not name. */
public final class DependencyDirection extends AbstractEnforcerRule {

    private static final String OURS = "io.millrace";

    private final MavenProject project;
    private File table;

    @Inject
    public DependencyDirection(MavenProject project) {
        this.project = project;
    }

    @Override
    public void execute() throws EnforcerRuleException {
        if ("pom".equals(project.getPackaging())) {
            return;
        }
        DirectionTable directions = read();
        DirectionTable.Line line = directions
                .lineOf(project.getArtifactId())
                .orElseThrow(() -> new EnforcerRuleException(
                        "Module " + project.getArtifactId() + " has no line in " + table + ": add what it may use."));
        List<String> wrong = project.getDependencies().stream()
                .filter(dependency -> !"test".equals(dependency.getScope()))
                .filter(dependency -> !allowed(directions, line, dependency))
                .map(Dependency::getManagementKey)
                .toList();
        if (!wrong.isEmpty()) {
            throw new EnforcerRuleException("Module " + project.getArtifactId() + " must not depend on " + wrong
                    + "; it may use " + line.allowed() + " (see " + table + ").");
        }
    }

    private static boolean allowed(DirectionTable directions, DirectionTable.Line line, Dependency dependency) {
        if (OURS.equals(dependency.getGroupId())) {
            return line.allows(dependency.getArtifactId());
        }
        String library = dependency.getGroupId() + ":" + dependency.getArtifactId();
        return !directions.isGuarded(library) || line.allows(library);
    }

    private DirectionTable read() throws EnforcerRuleException {
        try {
            return DirectionTable.parse(Files.readAllLines(table.toPath()));
        } catch (IOException e) {
            throw new EnforcerRuleException("Cannot read " + table + ": " + e, e);
        }
    }
}
