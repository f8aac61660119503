// SPDX-License-Identifier: Apache-2.0
package io.millrace.plugins.bundle;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.osgi.framework.Constants;
import org.osgi.framework.namespace.BundleNamespace;
import org.osgi.framework.namespace.ExecutionEnvironmentNamespace;
import org.osgi.framework.namespace.NativeNamespace;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRequirement;

/**
 * Something that a bundle needs.
 *
 * @param offered what there is in its name space
 */
record Need(BundleRequirement requirement, List<BundleCapability> offered) {
    private static final Pattern FLOOR = Pattern.compile("\\((?:bundle-)?version>=([^)]+)\\)");
    private static final Pattern CEILING = Pattern.compile("\\(!\\((?:bundle-)?version>=([^)]+)\\)\\)");
    private static final Pattern EXACT = Pattern.compile("\\(version=([^)]+)\\)");

    String words() {
        return switch (requirement.getNamespace()) {
            case PackageNamespace.PACKAGE_NAMESPACE ->
                versioned("package", PackageNamespace.CAPABILITY_VERSION_ATTRIBUTE);
            case BundleNamespace.BUNDLE_NAMESPACE ->
                versioned("bundle", BundleNamespace.CAPABILITY_BUNDLE_VERSION_ATTRIBUTE);
            case ExecutionEnvironmentNamespace.EXECUTION_ENVIRONMENT_NAMESPACE ->
                "it needs Java " + found(EXACT, filter(), "of another kind") + ", this is Java "
                        + Runtime.version().feature();
            case NativeNamespace.NATIVE_NAMESPACE ->
                "it has no native code for this machine (" + System.getProperty("os.name") + ", "
                        + System.getProperty("os.arch") + ")";
            default -> "it needs " + requirement.getNamespace() + " " + filter() + ", which nothing here offers";
        };
    }

    private String versioned(String what, String versionAttribute) {
        String name = name();
        String versions = offered.stream()
                .map(BundleCapability::getAttributes)
                .filter(attributes -> name.equals(attributes.get(requirement.getNamespace())))
                .map(attributes -> String.valueOf(attributes.get(versionAttribute)))
                .collect(Collectors.toCollection(TreeSet::new))
                .toString();
        String there = versions.equals("[]")
                ? "which nothing here offers"
                : "which is here in version " + versions.substring(1, versions.length() - 1);
        return "it needs " + what + " " + name + range() + ", " + there;
    }

    private String name() {
        Pattern name = Pattern.compile("\\(" + Pattern.quote(requirement.getNamespace()) + "=([^)]+)\\)");
        return found(name, filter(), filter());
    }

    private String range() {
        String floor = found(FLOOR, filter(), "");
        String ceiling = found(CEILING, filter(), "");
        if (ceiling.isEmpty())
            return floor.isEmpty() || floor.equals("0.0.0") ? "" : " in version " + floor + " or later";
        return " in version [" + floor + "," + ceiling + ")";
    }

    private String filter() {
        Map<String, String> directives = requirement.getDirectives();
        return directives.getOrDefault(Constants.FILTER_DIRECTIVE, String.valueOf(requirement.getAttributes()));
    }

    private static String found(Pattern pattern, String text, String otherwise) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : otherwise;
    }
}
