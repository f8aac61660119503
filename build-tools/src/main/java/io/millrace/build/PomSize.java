// SPDX-License-Identifier: Apache-2.0
package io.millrace.build;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.enforcer.rule.api.AbstractEnforcerRule;
import org.apache.maven.enforcer.rule.api.EnforcerRuleException;
import org.apache.maven.project.MavenProject;

/** Fails the build when the POM of a plugin grows: what two plugins need belongs into their parent. */
public final class PomSize extends AbstractEnforcerRule {

    private final MavenProject project;
    private int maxLines;
    private List<String> artifactPrefixes;

    @Inject
    public PomSize(MavenProject project) {
        this.project = project;
    }

    @Override
    public void execute() throws EnforcerRuleException {
        if (artifactPrefixes.stream().noneMatch(project.getArtifactId()::startsWith)) {
            return;
        }
        int lines = lines();
        if (lines > maxLines) {
            throw new EnforcerRuleException(project.getFile() + " has " + lines + " lines, at most " + maxLines
                    + " are allowed for a plugin; move what others need as well into the parent.");
        }
    }

    private int lines() throws EnforcerRuleException {
        try {
            return Files.readAllLines(project.getFile().toPath()).size();
        } catch (IOException e) {
            throw new EnforcerRuleException("Cannot read " + project.getFile() + ": " + e, e);
        }
    }
}
