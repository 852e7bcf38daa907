package io.phrasewatch.testkit.backend;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.ds.PGSimpleDataSource;

/** Connects as superuser without DriverManager, which sees only drivers of its caller's class loader. */
public final class SuperuserConnection {

    /** The database of all services. */
    public static final String DATABASE = "phrasewatch";

    private SuperuserConnection() {
    }

    /** A new connection; the caller closes it. */
    public static Connection open(String host, int port, String password) throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {host});
        source.setPortNumbers(new int[] {port});
        source.setDatabaseName(DATABASE);
        return source.getConnection(BackendServers.SUPERUSER, password);
    }
}
