// SPDX-License-Identifier: Apache-2.0
package io.millrace.source.sql;

import io.millrace.api.option.OptionSet;
import io.millrace.api.option.Options;
import io.millrace.api.plugin.NodeContext;
import io.millrace.api.source.LookupSource;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;

/** A table of a database. It is connected to with the first question, and anew when the connection was lost. */
@Component(service = LookupSource.class, scope = ServiceScope.PROTOTYPE, property = "type=sql")
public final class SqlLookup implements LookupSource {
    private static final int PATIENCE_SECONDS = 5;

    private SqlLookupOptions options;
    private Connection connection;

    @Override
    public OptionSet options() {
        return SqlLookupOptions.DECLARED;
    }

    @Override
    public void provision(NodeContext context, Options given) {
        options = SqlLookupOptions.of(given);
    }

    @Override
    public List<Map<String, Object>> lookup(List<String> fields, List<String> keys, List<Object> values)
            throws SQLException {
        Connection open = connected();
        try (PreparedStatement query = open.prepareStatement(text(open, fields, keys))) {
            query.setQueryTimeout(PATIENCE_SECONDS);
            for (int i = 0; i < values.size(); i++) query.setObject(i + 1, SqlValues.parameter(values.get(i)));
            return rows(query);
        }
    }

    private static List<Map<String, Object>> rows(PreparedStatement query) throws SQLException {
        List<Map<String, Object>> rows = new ArrayList<>();
        try (ResultSet result = query.executeQuery()) {
            while (result.next()) rows.add(SqlValues.row(result));
        }
        return rows;
    }

    private String text(Connection open, List<String> fields, List<String> keys) throws SQLException {
        String quote = open.getMetaData().getIdentifierQuoteString();
        String columns = fields.isEmpty()
                ? "*"
                : fields.stream().map(name -> quoted(name, quote)).collect(Collectors.joining(", "));
        return "SELECT " + columns + " FROM " + quoted(options.table(), quote) + " WHERE "
                + keys.stream().map(key -> quoted(key, quote) + " = ?").collect(Collectors.joining(" AND "));
    }

    /** Names are quoted as the database does it, a quote inside one doubled. */
    private static String quoted(String name, String quote) {
        return quote.isBlank() ? name : quote + name.replace(quote, quote + quote) + quote;
    }

    private Connection connected() throws SQLException {
        if (connection != null && connection.isValid(PATIENCE_SECONDS)) return connection;
        close();
        connection =
                driver().connect(options.database().url(), options.database().login());
        if (connection == null) throw new SQLException("no driver for " + options.database());
        return connection;
    }

    /** The driver is found in the bundle that brings it, or where the platform knows it. */
    private Driver driver() throws SQLException {
        JdbcUrl database = options.database();
        if (database.driver().isEmpty()) return DriverManager.getDriver(database.url());
        try {
            return (Driver) Class.forName(database.driver().get())
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException absent) {
            throw new SQLException(
                    "the driver " + database.driver().get()
                            + " is not installed; put its bundle into the folder deploy",
                    absent);
        }
    }

    @Override
    public void close() throws SQLException {
        Connection old = connection;
        connection = null;
        if (old != null) old.close();
    }
}
