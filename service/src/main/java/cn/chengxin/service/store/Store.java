package cn.chengxin.service.store;

import com.mongodb.ConnectionString;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.stereotype.Component;

/**
 * Where documents are kept: the server that {@code spring.mongodb.uri} names or, without it, the trial store, a server
 * in this process that keeps everything in memory and forgets it on stop.
 */
@Component
public final class Store implements MongoConnectionDetails, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Store.class);

    private final @Nullable MongoServer trialServer;
    private final ConnectionString connection;

    Store(@Value("${spring.mongodb.uri:}") String uri) {
        if (uri.isBlank()) {
            trialServer = new MongoServer(new MemoryBackend());
            trialServer.bind("127.0.0.1", 0);
            connection = new ConnectionString("mongodb://127.0.0.1:" + trialServer.getLocalAddress().getPort()
                    + "/chengxin");
            LOG.warn("Trial store: everything is forgotten on stop. Name a MongoDB server with spring.mongodb.uri.");
        } else {
            trialServer = null;
            connection = new ConnectionString(uri);
            if (connection.getDatabase() == null) {
                throw new IllegalStateException("spring.mongodb.uri names no database (expected: "
                        + "mongodb://host:port/database)");
            }
        }
    }

    /** Whether this is the trial store: only unique indexes work, and nothing survives. */
    public boolean trial() {
        return trialServer != null;
    }

    /** The database's name. */
    public String database() {
        String database = connection.getDatabase();
        return database == null ? "chengxin" : database;
    }

    @Override
    public ConnectionString getConnectionString() {
        return connection;
    }

    @Override
    public void destroy() {
        if (trialServer != null) {
            trialServer.shutdownNow();
        }
    }
}
