// SPDX-License-Identifier: Apache-2.0
package io.millrace.connection.tls;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.slf4j.LoggerFactory;

/** A version of the protocol, lowest first. */
public enum TlsVersion {
    TLS_1_0("tls1.0", "TLSv1"),
    TLS_1_1("tls1.1", "TLSv1.1"),
    TLS_1_2("tls1.2", "TLSv1.2"),
    TLS_1_3("tls1.3", "TLSv1.3");

    private final String label;
    private final String protocol;

    TlsVersion(String label, String protocol) {
        this.label = label;
        this.protocol = protocol;
    }

    /** The version that users write so; an unknown one is 1.2, with a warning. */
    static TlsVersion of(String label) {
        String wanted = label.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(version -> version.label.equals(wanted))
                .findFirst()
                .orElseGet(() -> unknown(label));
    }

    /** The JDK's names of this version and all above. */
    List<String> andAbove() {
        return Arrays.stream(values())
                .filter(version -> version.compareTo(this) >= 0)
                .map(version -> version.protocol)
                .toList();
    }

    private static TlsVersion unknown(String label) {
        LoggerFactory.getLogger(TlsVersion.class)
                .warn("Unknown tlsMinVersion {}, expected tls1.0, tls1.1, tls1.2 or tls1.3: using tls1.2", label);
        return TLS_1_2;
    }
}
