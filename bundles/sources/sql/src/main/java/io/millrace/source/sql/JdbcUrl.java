// SPDX-License-Identifier: Apache-2.0
package io.millrace.source.sql;

import io.millrace.api.error.MillraceException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * Where a database is. Besides URLs of JDBC those that name only the kind of database are understood, with the user and the
 * password before the host: {@code mysql://user:password@host:3306/plant}, {@code sqlite:/data/plant.db}.
 *
 * @param url for JDBC, without user and password
 * @param driver the class of the driver, if the kind of database is known
 * @param login user and password, as far as given
 */
record JdbcUrl(String url, Optional<String> driver, Properties login) {
    private static final Map<String, String> DRIVERS = Map.of(
            "sqlite", "org.sqlite.JDBC",
            "mysql", "com.mysql.cj.jdbc.Driver",
            "mariadb", "org.mariadb.jdbc.Driver",
            "postgresql", "org.postgresql.Driver",
            "sqlserver", "com.microsoft.sqlserver.jdbc.SQLServerDriver",
            "h2", "org.h2.Driver");
    private static final String JDBC = "jdbc:";

    /** @throws MillraceException if it names no kind of database */
    static JdbcUrl parse(String given) {
        String text = given.startsWith(JDBC) ? given.substring(JDBC.length()) : given;
        int colon = text.indexOf(':');
        if (colon < 1) {
            throw MillraceException.options(
                    "option dburl names no kind of database, expected the like of sqlite:/data/plant.db");
        }
        String kind = text.substring(0, colon).equals("postgres") ? "postgresql" : text.substring(0, colon);
        String place = text.substring(colon + 1);
        Properties login = new Properties();
        if (kind.equals("sqlite")) place = place.startsWith("//") ? place.substring(2) : place;
        else place = withoutLogin(place, login);
        return new JdbcUrl(JDBC + kind + ":" + place, Optional.ofNullable(DRIVERS.get(kind)), login);
    }

    private static String withoutLogin(String place, Properties login) {
        int at = place.lastIndexOf('@');
        if (!place.startsWith("//") || at < 0) return place;
        String[] parts = place.substring(2, at).split(":", 2);
        login.setProperty("user", parts[0]);
        if (parts.length > 1) login.setProperty("password", parts[1]);
        return "//" + place.substring(at + 1);
    }

    /** The kind of database and its place; the login stays hidden. */
    @Override
    public String toString() {
        return url;
    }
}
