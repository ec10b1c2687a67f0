package cn.chengxin.service;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.UUID;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;

/** Gives the tests a new database on the server that the environment names, if it names one, and drops it. */
final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        String uri = System.getenv("CHENGXIN_TEST_MONGODB_URI");
        if (uri == null || uri.isBlank()) {
            TestPropertyValues.of("spring.mongodb.uri=").applyTo(context);
            return;
        }
        String database = "chengxin_test_" + UUID.randomUUID().toString().substring(0, 8);
        int query = uri.indexOf('?');
        String server = query < 0 ? uri : uri.substring(0, query);
        int path = server.indexOf('/', server.indexOf("://") + 3);
        String own = (path < 0 ? server : server.substring(0, path)) + "/" + database
                + (query < 0 ? "" : uri.substring(query));
        TestPropertyValues.of("spring.mongodb.uri=" + own).applyTo(context);
        context.addApplicationListener(event -> {
            if (event instanceof ContextClosedEvent) {
                try (MongoClient client = MongoClients.create(new ConnectionString(own))) {
                    client.getDatabase(database).drop();
                }
            }
        });
    }
}
