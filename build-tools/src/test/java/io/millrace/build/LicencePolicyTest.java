// SPDX-License-Identifier: Apache-2.0
package io.millrace.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.Test;

public class LicencePolicyTest {

    private final LicencePolicy policy =
            LicencePolicy.parse(List.of("# licences", "allow ^apache", "known org.demo:tool  Apache License 2.0"));

    @Test
    public void oneAllowedLicenceOfSeveralIsEnough() {
        assertThat(policy.allows(List.of("GPL 3", "Apache-2.0"))).isTrue();
        assertThat(policy.allows(List.of("GPL 3"))).isFalse();
        assertThat(policy.allows(List.of())).isFalse();
    }

    @Test
    public void whatIsKnownOfAnArtifactWins() {
        assertThat(policy.licencesOf("org.demo:tool", List.of())).containsExactly("Apache License 2.0");
        assertThat(policy.licencesOf("org.demo:other", List.of("MIT"))).containsExactly("MIT");
    }

    @Test
    public void coordinatesAreToldFromThePath() {
        assertThat(ShippedJar.of(Path.of("org/slf4j/slf4j-api/1.7.36/slf4j-api-1.7.36.jar")))
                .hasToString("org.slf4j:slf4j-api:1.7.36");
    }

    @Test
    public void theManifestMayNameSeveralLicencesWithAttributes() {
        assertThat(ManifestLicences.parse("\"MIT, plain\";link=\"https://example.org/a,b\", Apache-2.0;description=x"))
                .containsExactly("MIT, plain", "Apache-2.0");
    }
}
