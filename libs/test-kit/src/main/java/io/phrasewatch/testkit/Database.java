package io.phrasewatch.testkit;

import io.phrasewatch.testkit.backend.SharedBackends;
import io.phrasewatch.testkit.backend.SuperuserConnection;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** SQL as superuser, for what a test must see or spoil behind the API. */
public final class Database {

    private Database() {
    }

    /** Runs a statement; {@code ?} stands for the arguments in turn. Returns the number of rows it touched. */
    public static int execute(String sql, Object... arguments) {
        try (Connection connection = connect(); PreparedStatement statement = prepare(connection, sql, arguments)) {
            statement.execute();
            return Math.max(statement.getUpdateCount(), 0);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All rows of a query, column names as the query gives them. */
    public static List<Map<String, Object>> query(String sql, Object... arguments) {
        try (Connection connection = connect();
                PreparedStatement statement = prepare(connection, sql, arguments);
                ResultSet result = statement.executeQuery()) {
            List<Map<String, Object>> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(row(result));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The one number a {@code SELECT count(*) ...} gives. */
    public static long count(String sql, Object... arguments) {
        return ((Number) query(sql, arguments).get(0).values().iterator().next()).longValue();
    }

    private static Connection connect() throws SQLException {
        Map<String, String> addresses = SharedBackends.addresses();
        return SuperuserConnection.open(addresses.get(SharedBackends.POSTGRES_HOST),
                Integer.parseInt(addresses.get(SharedBackends.POSTGRES_PORT)),
                addresses.get(SharedBackends.SUPERUSER_PASSWORD));
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... arguments)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i]);
        }
        return statement;
    }

    private static Map<String, Object> row(ResultSet result) throws SQLException {
        Map<String, Object> row = new LinkedHashMap<>();
        for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
            row.put(result.getMetaData().getColumnLabel(column), result.getObject(column));
        }
        return row;
    }
}
