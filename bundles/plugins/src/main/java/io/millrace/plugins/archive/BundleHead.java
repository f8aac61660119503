// SPDX-License-Identifier: Apache-2.0
package io.millrace.plugins.archive;

import io.millrace.api.error.MillraceException;
import io.millrace.plugins.delivery.BoundedCopy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.osgi.framework.Constants;
import org.osgi.framework.Version;

/** What a bundle says of itself in its manifest. */
final class BundleHead {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]{1,200}");
    private static final String OWN_API = "io/millrace/api/";

    private final Manifest manifest;
    private final ZipFile zip;

    BundleHead(Manifest manifest, ZipFile zip) {
        this.manifest = manifest;
        this.zip = zip;
    }

    static boolean isBundle(Manifest manifest) {
        return manifest.getMainAttributes().getValue(Constants.BUNDLE_SYMBOLICNAME) != null;
    }

    PluginJar jar(Path file) throws IOException {
        header(Constants.FRAGMENT_HOST).ifPresent(host -> {
            throw Refusal.of("the jar is a fragment of " + host + ", expected a bundle of its own: attaching it would "
                    + "restart others");
        });
        if (!header(Constants.BUNDLE_MANIFESTVERSION).equals(Optional.of("2"))) {
            throw Refusal.of("the jar has no Bundle-ManifestVersion: 2, build it with bnd");
        }
        if (zip.stream().anyMatch(entry -> entry.getName().startsWith(OWN_API) && !entry.isDirectory())) {
            throw Refusal.of("the jar carries its own copy of package io.millrace.api, so that Millrace cannot see its "
                    + "services as such: import the package instead");
        }
        return new PluginJar(file, new BoundedCopy(Long.MAX_VALUE).digest(file), name(), version());
    }

    private String name() {
        String name = header(Constants.BUNDLE_SYMBOLICNAME)
                .orElseThrow()
                .split(";")[0]
                .strip();
        if (NAME.matcher(name).matches() && !name.contains("..")) return name;
        throw Refusal.of(
                "Bundle-SymbolicName '" + name + "' is none, expected letters, digits, '_', '-' and single '.'");
    }

    private Version version() {
        String text = header(Constants.BUNDLE_VERSION).orElse("0.0.0");
        try {
            return Version.parseVersion(text);
        } catch (IllegalArgumentException malformed) {
            throw refusedVersion(text);
        }
    }

    private static MillraceException refusedVersion(String text) {
        return Refusal.of("Bundle-Version '" + text + "' is none, expected a form such as 1.2.3");
    }

    private Optional<String> header(String name) {
        return Optional.ofNullable(manifest.getMainAttributes().getValue(name)).map(String::strip);
    }
}
