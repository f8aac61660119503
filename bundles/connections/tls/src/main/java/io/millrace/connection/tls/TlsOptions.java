// SPDX-License-Identifier: Apache-2.0
package io.millrace.connection.tls;

import io.millrace.api.error.MillraceException;
import io.millrace.api.option.Option;
import io.millrace.api.option.OptionSet;
import io.millrace.api.option.Options;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The TLS options of a client.
 *
 * @param certificate the client's own certificate chain
 * @param privateKey the key of that certificate
 * @param rootCa the authorities to trust instead of the system's
 * @param insecureSkipVerify whether any certificate of the server is accepted, for any host name
 * @param minimum the lowest protocol version
 */
public record TlsOptions(
        PemLocation certificate,
        PemLocation privateKey,
        PemLocation rootCa,
        boolean insecureSkipVerify,
        TlsVersion minimum) {

    private static final Option CERTIFICATE_PATH =
            Option.text("certificationPath").orElse("").describe("PEM file of the client's certificate");
    private static final Option CERTIFICATE_RAW = Option.text("certificationRaw")
            .orElse("")
            .hidden()
            .describe("Base64 of the PEM of the client's certificate");
    private static final Option KEY_PATH =
            Option.text("privateKeyPath").orElse("").describe("PEM file of the client's private key");
    private static final Option KEY_RAW =
            Option.text("privateKeyRaw").orElse("").hidden().describe("Base64 of the PEM of the client's private key");
    private static final Option ROOT_PATH =
            Option.text("rootCaPath").orElse("").describe("PEM file of the authorities to trust");
    private static final Option ROOT_RAW =
            Option.text("rootCARaw").orElse("").hidden().describe("Base64 of the PEM of the authorities to trust");
    private static final Option SKIP_VERIFY =
            Option.flag("insecureSkipVerify").orElse(false).describe("Accept any certificate of the server");
    private static final Option MINIMUM = Option.text("tlsMinVersion")
            .orElse("tls1.2")
            .describe("Lowest protocol version: tls1.0, tls1.1, tls1.2 or tls1.3");
    private static final Option RENEGOTIATION =
            Option.text("renegotiationSupport").orElse("never").describe("Only never is supported");
    private static final List<Option> PATHS = List.of(CERTIFICATE_PATH, KEY_PATH, ROOT_PATH);

    /** The declaration alone. */
    public static final OptionSet DECLARED = OptionSet.of(
            CERTIFICATE_PATH,
            CERTIFICATE_RAW,
            KEY_PATH,
            KEY_RAW,
            ROOT_PATH,
            ROOT_RAW,
            SKIP_VERIFY,
            MINIMUM,
            RENEGOTIATION);

    public TlsOptions {
        if (certificate.isSet() != privateKey.isSet()) {
            PemLocation missing = certificate.isSet() ? privateKey : certificate;
            throw MillraceException.options(
                    "option " + missing.option() + " is missing, a certificate and its private key go together");
        }
    }

    /**
     * Reads the options without touching any file.
     *
     * @throws MillraceException if one is wrong or asks for something that is not supported
     */
    public static TlsOptions of(Options options) {
        refuseUnsupported(options);
        return new TlsOptions(
                location(options, CERTIFICATE_PATH, CERTIFICATE_RAW),
                location(options, KEY_PATH, KEY_RAW),
                location(options, ROOT_PATH, ROOT_RAW),
                options.flag(SKIP_VERIFY),
                TlsVersion.of(options.text(MINIMUM)));
    }

    /** A client's own options followed by these. */
    public static OptionSet declaredWith(List<Option> own) {
        return new OptionSet(
                Stream.concat(own.stream(), DECLARED.options().stream()).toList());
    }

    /**
     * The options with relative paths of PEM files made absolute. Each certificate and key that they name is read once, so
     * that a bad one is found before anything connects.
     *
     * @throws MillraceException if a certificate or key cannot be used; names the option
     */
    public static Options resolved(Options options, Path folder) {
        Map<String, Object> absolute = new HashMap<>();
        for (Option option : PATHS) {
            String path = options.text(option);
            if (!path.isEmpty()) {
                absolute.put(option.name(), folder.resolve(path).toString());
            }
        }
        Options resolved = options.with(absolute);
        TlsContext.check(of(resolved));
        return resolved;
    }

    private static PemLocation location(Options options, Option path, Option raw) {
        String file = options.text(path);
        return new PemLocation(file.isEmpty() ? raw.name() : path.name(), file, options.text(raw));
    }

    private static void refuseUnsupported(Options options) {
        if (!options.text(RENEGOTIATION).equals("never")) {
            throw MillraceException.options("option renegotiationSupport is " + options.text(RENEGOTIATION)
                    + ", expected never: renegotiation is not supported");
        }
        if (options.has("decrypt")) {
            throw MillraceException.options("option decrypt is not supported, give certificates and keys unencrypted");
        }
        if (!String.valueOf(options.asMap().getOrDefault("tls", "")).isEmpty()) {
            throw MillraceException.options("option tls is not supported, give the TLS options themselves");
        }
    }
}
