// SPDX-License-Identifier: Apache-2.0
package io.millrace.sink.rest;

import io.millrace.api.error.MillraceException;
import io.millrace.api.option.Option;
import io.millrace.api.option.OptionSet;
import io.millrace.api.option.Options;
import io.millrace.connection.tls.TlsOptions;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * @param timeout zero for none
 * @param checksCode whether the body of a reply must carry a good {@code code}
 * @param logsReply whether replies are read and logged
 * @param compression of the result before it is sent
 * @param fields parts of a multipart body beside the result itself
 * @param fileField name of the part that holds the result
 */
record RestSinkOptions(
        URI url,
        String method,
        BodyType bodyType,
        Map<String, String> headers,
        Duration timeout,
        boolean checksCode,
        boolean logsReply,
        Compression compression,
        Map<String, String> fields,
        String fileField,
        TlsOptions tls) {

    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "DELETE");

    /** Stands for a text that each message makes anew. */
    private static final Pattern TEMPLATE = Pattern.compile("\\{\\{.*?}}", Pattern.DOTALL);

    private static final Option URL =
            Option.text("url").mandatory().perMessage().describe("Where to send results, http or https");
    private static final Option METHOD = Option.text("method").orElse("GET").describe("GET, POST, PUT or DELETE");
    private static final Option BODY_TYPE = Option.text("bodyType")
            .orElse("")
            .describe("none, text, json, html, xml, javascript, form, binary or formdata;"
                    + " if absent none with GET, else json");
    private static final Option FORMAT = Option.text("format").orElse("json").describe("Format of the results");
    private static final Option HEADERS = Option.object("headers").perMessage().describe("Headers of the request");
    private static final Option TIMEOUT = Option.duration("timeout")
            .orElse(Duration.ofSeconds(5))
            .describe("Longest time for one request, 0 for none");
    private static final Option RESPONSE_TYPE = Option.text("responseType")
            .orElse("code")
            .oneOf("code", "body")
            .describe("What tells success: the status code, or also a code in the body, which needs debugResp");
    private static final Option DEBUG =
            Option.flag("debugResp").orElse(false).describe("Whether replies are read and logged");
    private static final Option COMPRESSION = Option.text("compression")
            .orElse("")
            .describe("gzip, which also sets Content-Encoding, zlib or flate; empty for none");
    private static final Option FORM_DATA =
            Option.object("formData").perMessage().describe("Fields of a formdata body");
    private static final Option FILE_FIELD = Option.text("fileFieldName")
            .orElse("")
            .describe("Name of the part of a formdata body that holds the result");

    private static final int HIGHEST_PORT = 65_535;

    static final OptionSet DECLARED = TlsOptions.declaredWith(List.of(
            URL,
            METHOD,
            BODY_TYPE,
            FORMAT,
            HEADERS,
            TIMEOUT,
            RESPONSE_TYPE,
            DEBUG,
            COMPRESSION,
            FORM_DATA,
            FILE_FIELD));

    static RestSinkOptions of(Options options) {
        refuseOauth(options);
        String method = method(options.text(METHOD));
        BodyType bodyType = bodyType(options.text(BODY_TYPE), method);
        checkFormat(bodyType, options.text(FORMAT));
        String fileField = options.text(FILE_FIELD);
        if (bodyType == BodyType.FORMDATA && fileField.isEmpty()) {
            throw MillraceException.options("option fileFieldName is missing, bodyType formdata needs it");
        }
        return new RestSinkOptions(
                url(options.text(URL)),
                method,
                bodyType,
                texts(options, HEADERS),
                timeout(options.duration(TIMEOUT)),
                options.text(RESPONSE_TYPE).equals("body"),
                options.flag(DEBUG),
                Compression.named(options.text(COMPRESSION)),
                texts(options, FORM_DATA),
                fileField,
                TlsOptions.of(options));
    }

    private static void refuseOauth(Options options) {
        if (options.has("oauth")) {
            throw MillraceException.options("option oauth is not supported yet, give a header Authorization instead");
        }
    }

    private static URI url(String text) {
        URI url;
        try {
            url = new URI(TEMPLATE.matcher(text.strip()).replaceAll("x"));
        } catch (URISyntaxException e) {
            throw MillraceException.options("option url is not a URL: " + e.getReason());
        }
        boolean http = "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
        if (!http || url.getHost() == null || url.getPort() > HIGHEST_PORT) {
            throw MillraceException.options(
                    "option url expected http://host or https://host, with a port up to " + HIGHEST_PORT);
        }
        if (url.getRawUserInfo() != null) {
            throw MillraceException.options("option url holds a user name, give a header Authorization instead");
        }
        return url;
    }

    private static String method(String text) {
        fixed(METHOD, text);
        String method = text.toUpperCase(Locale.ROOT);
        if (METHODS.contains(method)) return method;
        throw MillraceException.options("option method is " + text + ", expected one of " + METHODS);
    }

    private static BodyType bodyType(String text, String method) {
        if (text.isEmpty()) return method.equals("GET") ? BodyType.NONE : BodyType.JSON;
        fixed(BODY_TYPE, text);
        return Arrays.stream(BodyType.values())
                .filter(type -> type.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> MillraceException.options("option bodyType is " + text + ", expected one of "
                        + Arrays.toString(BodyType.values()).toLowerCase(Locale.ROOT)));
    }

    private static void checkFormat(BodyType bodyType, String format) {
        String required = bodyType.requiredFormat();
        if (required.isEmpty() || required.equalsIgnoreCase(format)) return;
        throw MillraceException.options("option format is " + format + ", bodyType "
                + bodyType.name().toLowerCase(Locale.ROOT) + " needs format " + required);
    }

    private static Duration timeout(Duration timeout) {
        if (timeout.isNegative()) throw MillraceException.options("option timeout is negative, expected 0 or more");
        return timeout;
    }

    private static Map<String, String> texts(Options options, Option option) {
        Map<String, String> texts = new LinkedHashMap<>();
        options.object(option).forEach((name, value) -> {
            if (!(value instanceof String text)) {
                throw MillraceException.options("option " + option.name() + ": " + name + " expected type text");
            }
            texts.put(name, text);
        });
        return texts;
    }

    private static void fixed(Option option, String text) {
        if (!text.contains("{{")) return;
        throw MillraceException.options("option " + option.name() + " cannot be a template, expected a fixed value");
    }
}
