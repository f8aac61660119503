// SPDX-License-Identifier: Apache-2.0
package io.millrace.plugins.archive;

import java.nio.file.Path;
import org.osgi.framework.Version;

/**
 * A jar that can be a plugin.
 *
 * @param sha256 digest of the jar, which is not that of the zip in which it came
 * @param name symbolic name of its bundle
 */
public record PluginJar(Path file, String sha256, String name, Version version) {}
