package cn.chengxin.service.store;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/** Whether the store answers, and which one it is. A plain ping: not every server knows {@code hello}. */
@Component("storeHealthIndicator")
final class StoreHealth extends AbstractHealthIndicator {

    private final Store store;
    private final MongoOperations mongo;

    StoreHealth(Store store, MongoOperations mongo) {
        super("the store does not answer");
        this.store = store;
        this.mongo = mongo;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        builder.withDetail("kind", store.trial() ? "trial store, in memory: everything is forgotten on stop"
                : "MongoDB server");
        mongo.executeCommand("{ping: 1}");
        builder.up();
    }
}
