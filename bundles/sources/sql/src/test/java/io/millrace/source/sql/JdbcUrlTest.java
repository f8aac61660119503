// SPDX-License-Identifier: Apache-2.0
package io.millrace.source.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.Test;

public class JdbcUrlTest {
    @Test
    public void theLoginIsTakenOutAndNotShown() {
        JdbcUrl url = JdbcUrl.parse("mysql://root:s3cr:et@db:3306/plant?useSSL=false");
        assertThat(url.url()).isEqualTo("jdbc:mysql://db:3306/plant?useSSL=false");
        assertThat(url.login()).containsEntry("user", "root").containsEntry("password", "s3cr:et");
        assertThat(url.toString()).doesNotContain("s3cr");
    }

    @Test
    public void allWaysToNameADatabaseAreUnderstood() {
        assertThat(JdbcUrl.parse("sqlite:/data/plant.db").url()).isEqualTo("jdbc:sqlite:/data/plant.db");
        assertThat(JdbcUrl.parse("sqlite://plant.db").url()).isEqualTo("jdbc:sqlite:plant.db");
        assertThat(JdbcUrl.parse("postgres://db/plant").driver()).contains("org.postgresql.Driver");
        assertThat(JdbcUrl.parse("jdbc:acme:x").driver()).isEmpty();
        assertThat(JdbcUrl.parse("jdbc:acme:x").url()).isEqualTo("jdbc:acme:x");
    }

    @Test
    public void aTextWithoutKindIsRefused() {
        assertThatThrownBy(() -> JdbcUrl.parse("plant.db")).hasMessageContaining("names no kind of database");
    }
}
