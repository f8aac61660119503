// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.template.function;

import io.millrace.api.error.EvaluationException;
import io.millrace.engine.template.value.Types;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;

/** The parts of URLs. */
final class UrlFunctions {
    private UrlFunctions() {}

    static void addTo(Registry registry) {
        registry.add("urlParse", a -> parsed(a.text(0)), Parameter.TEXT)
                .add("urlJoin", a -> joined(a.map(0)), Parameter.MAP);
    }

    private static Map<String, Object> parsed(String text) {
        URI uri;
        try {
            uri = new URI(text.replace(" ", "%20"));
        } catch (URISyntaxException malformed) {
            throw new EvaluationException("unable to parse url: " + malformed.getReason());
        }
        String authority = orEmpty(uri.getRawAuthority());
        int at = authority.lastIndexOf('@');
        String host = authority.substring(at + 1);
        Map<String, Object> parts = new OwnMap();
        parts.put("scheme", orEmpty(uri.getScheme()));
        parts.put("userinfo", at < 0 ? "" : authority.substring(0, at));
        parts.put("host", host);
        parts.put("hostname", host.replaceFirst(":[0-9]*$", "").replaceAll("^\\[|]$", ""));
        parts.put("path", orEmpty(uri.getPath()));
        parts.put("query", orEmpty(uri.getRawQuery()));
        parts.put("opaque", uri.isOpaque() ? uri.getRawSchemeSpecificPart() : "");
        parts.put("fragment", orEmpty(uri.getFragment()));
        return parts;
    }

    private static String joined(Map<String, Object> parts) {
        StringBuilder url = new StringBuilder();
        String scheme = part(parts, "scheme");
        if (!scheme.isEmpty()) url.append(scheme).append(':');
        String opaque = part(parts, "opaque");
        if (opaque.isEmpty()) appendPlace(parts, url);
        else url.append(opaque);
        String query = part(parts, "query");
        if (!query.isEmpty()) url.append('?').append(query);
        String fragment = part(parts, "fragment");
        if (!fragment.isEmpty()) url.append('#').append(escaped(fragment));
        return url.toString();
    }

    private static void appendPlace(Map<String, Object> parts, StringBuilder url) {
        String user = part(parts, "userinfo");
        String host = part(parts, "host");
        String path = part(parts, "path");
        if (!host.isEmpty() || !user.isEmpty()) {
            url.append("//").append(user).append(user.isEmpty() ? "" : "@").append(host);
            if (!path.isEmpty() && !path.startsWith("/")) url.append('/');
        }
        url.append(escaped(path));
    }

    private static String escaped(String text) {
        try {
            return new URI(null, null, text, null).toASCIIString();
        } catch (URISyntaxException malformed) {
            throw new EvaluationException("no part of a url: " + text);
        }
    }

    private static String part(Map<String, Object> parts, String name) {
        Object value = parts.get(name);
        if (value == null) return "";
        if (value instanceof String text) return text;
        throw new EvaluationException(
                "unable to parse " + name + " key, must be of type string, but " + Types.kindOf(value) + " found");
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
