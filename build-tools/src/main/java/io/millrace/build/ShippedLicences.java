// SPDX-License-Identifier: Apache-2.0
package io.millrace.build;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.inject.Inject;
import org.apache.maven.enforcer.rule.api.AbstractEnforcerRule;
import org.apache.maven.enforcer.rule.api.EnforcerRuleException;

/**
 * Fails the build when the assembled distribution ships a jar under a licence that the {@link LicencePolicy} does not
 * allow, and lists what is shipped under which licence in a report.
 */
public final class ShippedLicences extends AbstractEnforcerRule {

    private static final String OURS = "io.millrace";

    private final PomLicences pomLicences;
    private File systemDirectory;
    private File policy;
    private File report;

    @Inject
    public ShippedLicences(PomLicences pomLicences) {
        this.pomLicences = pomLicences;
    }

    @Override
    public void execute() throws EnforcerRuleException {
        try {
            check();
        } catch (IOException e) {
            throw new EnforcerRuleException("Cannot check the licences of " + systemDirectory + ": " + e, e);
        }
    }

    private void check() throws IOException, EnforcerRuleException {
        LicencePolicy rules = LicencePolicy.parse(Files.readAllLines(policy.toPath()));
        List<String> shipped = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        for (Path file : jars()) {
            ShippedJar jar = ShippedJar.of(systemDirectory.toPath().relativize(file));
            if (jar.groupId().startsWith(OURS)) {
                continue;
            }
            List<String> licences = rules.licencesOf(jar.key(), declared(jar, file));
            String line = jar + " | " + String.join(" | ", licences);
            shipped.add(line);
            if (!rules.allows(licences)) {
                wrong.add(line);
            }
        }
        Files.write(report.toPath(), shipped);
        if (!wrong.isEmpty()) {
            throw new EnforcerRuleException("No allowed licence (see " + policy + "):\n" + String.join("\n", wrong));
        }
    }

    private List<Path> jars() throws IOException {
        try (Stream<Path> files = Files.walk(systemDirectory.toPath())) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        }
    }

    /** What the bundle says; what its POM says where the bundle is silent. */
    private List<String> declared(ShippedJar jar, Path file) throws IOException {
        List<String> licences = ManifestLicences.of(file);
        return licences.isEmpty() ? pomLicences.of(jar) : licences;
    }
}
