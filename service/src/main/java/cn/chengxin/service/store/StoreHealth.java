package cn.chengxin.service.store;

import com.mongodb.client.MongoDatabase;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Whether the store answers, and which one it is. A plain ping: not every server knows {@code hello}. */
@Component("storeHealthIndicator")
final class StoreHealth extends AbstractHealthIndicator {

    private final Store store;
    private final MongoDatabase database;

    StoreHealth(Store store, MongoDatabase database) {
        super("the store does not answer");
        this.store = store;
        this.database = database;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        builder.withDetail("kind", store.trial() ? "trial store, in memory: everything is forgotten on stop"
                : "MongoDB server");
        database.runCommand(new BsonDocument("ping", new BsonInt32(1)));
        builder.up();
    }
}
