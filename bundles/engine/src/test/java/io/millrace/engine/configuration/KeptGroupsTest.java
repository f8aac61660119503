// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.error.ErrorCode;
import io.millrace.api.error.MillraceException;
import io.millrace.api.option.Option;
import io.millrace.api.option.OptionSet;
import io.millrace.engine.extension.ExtensionKind;
import io.millrace.engine.extension.ExtensionRegistry;
import io.millrace.engine.fake.FakeRowSource;
import io.millrace.engine.fake.FakeStore;
import io.millrace.engine.fake.Providers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;

public class KeptGroupsTest {
    private static final OptionSet DECLARED = OptionSet.of(
            Option.text("server").orElse("tcp://127.0.0.1:1883"),
            Option.duration("interval").orElse(Duration.ofMillis(1_500)));

    private final FakeStore store = new FakeStore();
    private final ExtensionRegistry extensions = new ExtensionRegistry();
    private final ConfigurationGroups files = (kind, type, group, declared) ->
            group.equals("plant") ? Optional.of(Map.of("server", "tcp://plant", "qos", 1L)) : Optional.empty();
    private final KeptGroups groups = new KeptGroups(files, store, extensions);

    private Map<String, Object> find(String group) {
        return groups.find(ExtensionKind.SOURCE, "mqtt", group, DECLARED).orElseThrow();
    }

    @Test
    public void aGroupIsKeptReplacedAndForgotten() {
        groups.put("source", "mqtt", "k", Map.of("server", "tcp://a", "qos", 0L));
        groups.put("source", "mqtt", "k", Map.of("server", "tcp://b"));

        assertThat(find("k")).isEqualTo(Map.of("server", "tcp://b"));
        assertThat(new KeptGroups(files, store, extensions).kept("source"))
                .isEqualTo(Map.of("mqtt", Map.of("k", Map.of("server", "tcp://b"))));

        groups.delete("source", "mqtt", "k");
        assertThat(groups.kept("source")).isEmpty();
        assertRefused(() -> groups.delete("source", "mqtt", "k"), ErrorCode.CONFIGURATION);
    }

    @Test
    public void whatUsersKeepLiesOverWhatFilesSay() {
        groups.put("source", "mqtt", "plant", Map.of("server", "tcp://mine"));

        assertThat(find("plant")).isEqualTo(Map.of("server", "tcp://mine", "qos", 1L));
    }

    @Test
    public void theDefaultGroupShowsDeclaredDefaultsAsUsersWriteThem() {
        FakeRowSource source = new FakeRowSource();
        source.declared = DECLARED;
        extensions.add(Providers.of(ExtensionKind.SOURCE, "mqtt", () -> source));
        groups.put("source", "mqtt", "default", Map.of("server", "tcp://mine"));

        assertThat(groups.groups("source", "mqtt"))
                .isEqualTo(Map.of("default", Map.of("server", "tcp://mine", "interval", "1500ms")));
    }

    @Test
    public void kindsAndTypesDoNotMix() {
        groups.put("sink", "mqtt", "k", Map.of());

        assertThat(groups.kept("source")).isEmpty();
        assertRefused(() -> groups.groups("source", "mqtt"), ErrorCode.CONFIGURATION);
        assertRefused(() -> groups.kept("function_"), ErrorCode.CONFIGURATION);
    }

    @Test
    public void namesAreCheckedAndOldSpellingsModernised() {
        assertRefused(() -> groups.put("source", "mqtt", "a.b", Map.of()), ErrorCode.UNDEFINED);

        groups.put("source", "sql", "k", Map.of("url", "u", "interval", 600L, "saslPassword", "p"));

        assertThat(groups.kept("source").get("sql").get("k"))
                .isEqualTo(Map.of("dburl", "u", "interval", "600ms", "password", "p"));
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, ErrorCode code) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        MillraceException.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
