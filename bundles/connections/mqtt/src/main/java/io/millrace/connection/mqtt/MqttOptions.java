// SPDX-License-Identifier: Apache-2.0
package io.millrace.connection.mqtt;

import io.millrace.api.error.MillraceException;
import io.millrace.api.option.Option;
import io.millrace.api.option.OptionSet;
import io.millrace.api.option.Options;
import io.millrace.connection.tls.TlsOptions;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How to reach a broker; sources and sinks declare these options beside their own.
 *
 * @param server the broker's address, with a scheme of {@code tcp ssl ws wss}
 * @param version the protocol version
 * @param clientId empty for a random one
 * @param username empty for none
 * @param keepSession whether the broker keeps the session while the client is away
 * @param selector the name of the named connection that these options came from, or empty
 */
public record MqttOptions(
        URI server,
        Version version,
        String clientId,
        String username,
        String password,
        boolean keepSession,
        String selector,
        TlsOptions tls) {

    /** The versions that are spoken. */
    public enum Version {
        V3_1,
        V3_1_1
    }

    private static final int HIGHEST_PORT = 65_535;

    private static final Option SERVER =
            Option.text("server").mandatory().describe("Address of the broker: tcp, ssl, ws or wss, host and port");
    private static final Option PROTOCOL =
            Option.text("protocolVersion").orElse("3.1.1").describe("Version of MQTT: 3.1 or 3.1.1");
    private static final Option CLIENT_ID =
            Option.text("clientid").orElse("").describe("Client id; equal ids share one client; random if empty");
    private static final Option USERNAME = Option.text("username").orElse("").describe("User name");
    private static final Option PASSWORD =
            Option.text("password").orElse("").hidden().describe("Password");
    private static final Option KEEP_SESSION = Option.flag("enableClientSession")
            .orElse(false)
            .describe("Whether the broker keeps the session and its subscriptions while the client is away");
    private static final Option SELECTOR =
            Option.text("connectionSelector").orElse("").describe("Id of the named connection to use");

    private static final List<Option> CONNECTION =
            List.of(SERVER, PROTOCOL, CLIENT_ID, USERNAME, PASSWORD, KEEP_SESSION, SELECTOR);

    private static final Map<String, Version> VERSIONS =
            Map.of("3.1", Version.V3_1, "3.1.1", Version.V3_1_1, "4", Version.V3_1_1);
    private static final Map<String, String> SCHEMES =
            Map.of("tcp", "tcp", "mqtt", "tcp", "ssl", "ssl", "tls", "ssl", "mqtts", "ssl", "ws", "ws", "wss", "wss");

    /** The declaration alone. */
    public static final OptionSet DECLARED = declaredWith();

    /**
     * Reads the options.
     *
     * @throws MillraceException if one is wrong or asks for something that is not supported
     */
    public static MqttOptions of(Options options) {
        return new MqttOptions(
                server(options.text(SERVER)),
                version(options.text(PROTOCOL)),
                options.text(CLIENT_ID),
                options.text(USERNAME),
                options.text(PASSWORD),
                options.flag(KEEP_SESSION),
                options.text(SELECTOR),
                TlsOptions.of(options));
    }

    /** A user's own options followed by these. */
    public static OptionSet declaredWith(Option... own) {
        return TlsOptions.declaredWith(
                Stream.concat(Stream.of(own), CONNECTION.stream()).toList());
    }

    public boolean isEncrypted() {
        return server.getScheme().equals("ssl") || server.getScheme().equals("wss");
    }

    /**
     * What makes two uses share a client: the named connection, or else the client id at this broker with everything
     * that says how to log in. Empty without either. Secrets are in it only as a digest.
     */
    public String shareKey() {
        if (!selector.isEmpty()) return "selector " + selector;
        if (clientId.isEmpty()) return "";
        String login = List.of(
                        version,
                        username,
                        password,
                        keepSession,
                        tls,
                        tls.privateKey().raw())
                .toString();
        return server + " " + clientId + " "
                + digest(login + tls.certificate().raw() + tls.rootCa().raw());
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static URI server(String text) {
        URI given = parsed(text);
        String scheme = given.getScheme() == null ? null : SCHEMES.get(given.getScheme());
        if (scheme == null || given.getHost() == null || given.getPort() > HIGHEST_PORT) {
            throw MillraceException.options(
                    "option server is " + shown(given, text) + ", expected an address such as tcp://127.0.0.1:1883,"
                            + " with the scheme tcp, ssl, ws or wss and a port up to " + HIGHEST_PORT);
        }
        return URI.create(scheme + text.strip().substring(given.getScheme().length()));
    }

    private static URI parsed(String text) {
        try {
            return new URI(text.strip());
        } catch (URISyntaxException e) {
            throw MillraceException.options(
                    "option server is not an address, expected one such as tcp://127.0.0.1:1883");
        }
    }

    /** An address may carry a password. */
    private static String shown(URI given, String text) {
        return given.getRawUserInfo() == null ? text : "***";
    }

    private static Version version(String text) {
        Version version = VERSIONS.get(text);
        if (version != null) return version;
        String what = text.equals("5") ? "5 is not supported yet" : text + " is not known";
        throw MillraceException.options("option protocolVersion: " + what + ", expected 3.1 or 3.1.1");
    }

    /** Does not show the password. */
    @Override
    public String toString() {
        return "mqtt " + server + (clientId.isEmpty() ? "" : ", client " + clientId);
    }
}
