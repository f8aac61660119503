// SPDX-License-Identifier: Apache-2.0
package io.millrace.connection.mqtt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.error.MillraceException;
import io.millrace.api.option.Options;
import java.util.HashMap;
import java.util.Map;
import org.junit.Test;

public class MqttOptionsTest {
    @Test
    public void schemesHaveSynonyms() {
        assertThat(options("server", "mqtt://host:1883").server()).hasToString("tcp://host:1883");
        assertThat(options("server", "tls://host:8883").server()).hasToString("ssl://host:8883");
        assertThat(options("server", "wss://host/mqtt").server()).hasToString("wss://host/mqtt");
    }

    @Test
    public void anAddressThatNobodyCanDialIsRefused() {
        assertRefused("server", "127.0.0.1:1883", "tcp://127.0.0.1:1883");
        assertRefused("server", "http://host", "tcp, ssl, ws or wss");
        assertRefused("server", "tcp://", "expected");
        assertRefused("server", "tcp://127.0.0.1:99999", "a port up to 65535");
    }

    @Test
    public void aPasswordInAnAddressIsNotShown() {
        assertThatThrownBy(() -> options("server", "http://me:secret@host"))
                .isInstanceOf(MillraceException.class)
                .hasMessageNotContaining("secret");
    }

    @Test
    public void onlyVersion3IsSpoken() {
        assertThat(options("protocolVersion", "3.1").version()).isEqualTo(MqttOptions.Version.V3_1);
        assertThat(options("protocolVersion", "4").version()).isEqualTo(MqttOptions.Version.V3_1_1);
        assertRefused("protocolVersion", "5", "5 is not supported yet");
        assertRefused("protocolVersion", "6", "6 is not known");
    }

    @Test
    public void usesShareAClientByItsIdOrByTheNamedConnection() {
        assertThat(options("qos", 1).shareKey()).isEmpty();
        assertThat(options("clientid", "a").shareKey())
                .isEqualTo(options("clientid", "a").shareKey());
        assertThat(options("clientid", "a").shareKey())
                .isNotEqualTo(options("clientid", "b").shareKey());
        assertThat(options("connectionSelector", "plant").shareKey()).contains("plant");
    }

    @Test
    public void anotherPasswordIsAnotherClientAndNoKeyShowsIt() {
        Map<String, Object> values = new HashMap<>(Map.of("server", "tcp://host", "clientid", "a", "password", "one"));
        String first = MqttOptions.of(Options.of(values)).shareKey();
        values.put("password", "two");

        assertThat(MqttOptions.of(Options.of(values)).shareKey()).isNotEqualTo(first);
        assertThat(first).doesNotContain("one");
    }

    private static MqttOptions options(String name, Object value) {
        Map<String, Object> values = new HashMap<>(Map.of("server", "tcp://host"));
        values.put(name, value);
        return MqttOptions.of(Options.of(values));
    }

    private static void assertRefused(String name, Object value, String why) {
        assertThatThrownBy(() -> options(name, value))
                .isInstanceOf(MillraceException.class)
                .hasMessageContaining(name)
                .hasMessageContaining(why);
    }
}
