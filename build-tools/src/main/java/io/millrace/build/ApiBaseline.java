// SPDX-License-Identifier: Apache-2.0
package io.millrace.build;

import aQute.bnd.differ.DiffPluginImpl;
import aQute.bnd.osgi.Jar;
import aQute.bnd.service.diff.Tree;
import aQute.bnd.service.diff.Type;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import javax.inject.Inject;
import org.apache.maven.enforcer.rule.api.AbstractEnforcerRule;
import org.apache.maven.enforcer.rule.api.EnforcerRuleException;
import org.apache.maven.project.MavenProject;

/**
 * Fails the build when an exported package changed and its version does not say so.
 *
 * <p>The signatures that users rely on are recorded in {@code src/baseline/signatures.txt} of a module; a module without
 * the folder {@code src/baseline} is not checked. With {@code -Dbaseline.record} the rule writes the file instead.
 */
public final class ApiBaseline extends AbstractEnforcerRule {

    private final MavenProject project;
    private boolean record;

    @Inject
    public ApiBaseline(MavenProject project) {
        this.project = project;
    }

    @Override
    public void execute() throws EnforcerRuleException {
        Path file = project.getBasedir().toPath().resolve("src/baseline/signatures.txt");
        if (!Files.isDirectory(file.getParent())) {
            return;
        }
        try {
            List<Tree> packages = packages();
            if (record) {
                Files.write(file, SignatureFile.write(packages));
                getLog().info("Recorded the signatures of " + packages.size() + " packages in " + file);
                return;
            }
            compare(packages, file);
        } catch (EnforcerRuleException e) {
            throw e;
        } catch (Exception e) {
            throw new EnforcerRuleException("Cannot compare the exported packages with " + file + ": " + e, e);
        }
    }

    private void compare(List<Tree> packages, Path file) throws Exception {
        if (!Files.exists(file)) {
            throw new EnforcerRuleException(file + " is missing. " + howToRecord());
        }
        List<PackageChange> wrong = changes(packages, SignatureFile.read(Files.readAllLines(file))).stream()
                .filter(change -> !change.isVersioned())
                .toList();
        if (!wrong.isEmpty()) {
            throw new EnforcerRuleException(
                    wrong.stream().map(ApiBaseline::describe).collect(Collectors.joining("\n", "", "\n"))
                            + howToRecord());
        }
    }

    /** The differences between the packages as they are and as they were recorded. */
    static List<PackageChange> changes(List<Tree> now, List<Tree.Data> recorded) throws Exception {
        DiffPluginImpl differ = new DiffPluginImpl();
        return api(differ, now.stream().map(Tree::serialize).toList())
                .diff(api(differ, recorded))
                .getChildren()
                .stream()
                .filter(diff -> diff.getType() == Type.PACKAGE)
                .map(PackageChange::new)
                .toList();
    }

    private static Tree api(DiffPluginImpl differ, List<Tree.Data> packages) throws Exception {
        Tree.Data api = new Tree.Data();
        api.name = "<api>";
        api.type = Type.API;
        api.children = packages.toArray(Tree.Data[]::new);
        return differ.deserialize(api);
    }

    private List<Tree> packages() throws Exception {
        Path classes = Path.of(project.getBuild().getOutputDirectory());
        if (!Files.exists(classes.resolve("META-INF/MANIFEST.MF"))) {
            throw new IOException(classes + " holds no bundle");
        }
        try (Jar jar = new Jar(classes.toFile())) {
            Tree api = new DiffPluginImpl().tree(jar).get("<api>");
            return Arrays.stream(api.getChildren())
                    .filter(child -> child.getType() == Type.PACKAGE)
                    .sorted(Comparator.comparing(Tree::getName))
                    .toList();
        }
    }

    private static String describe(PackageChange change) {
        return "Package " + change.name() + " changed (" + change.delta() + "): raise @Version in its package-info to "
                + change.required() + " at least.\n    " + String.join("\n    ", change.reasons());
    }

    private String howToRecord() {
        return "When the versions are right, record the new signatures: mvn -q -f " + project.getFile()
                + " verify -Dbaseline.record";
    }
}
