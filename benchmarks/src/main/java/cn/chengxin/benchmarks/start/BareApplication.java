package cn.chengxin.benchmarks.start;

import com.mongodb.ConnectionString;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.net.InetSocketAddress;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What Spring Boot makes of the service's jars by itself: web, store, actuator, pages, doors that are open;
 * and one address that answers.
 */
@SpringBootApplication(proxyBeanMethods = false)
@RestController
public class BareApplication {

    /** Starts it. */
    public static void main(String[] args) {
        SpringApplication.run(BareApplication.class, args);
    }

    @Bean(destroyMethod = "shutdownNow")
    MongoServer store() {
        MongoServer store = new MongoServer(new MemoryBackend());
        store.bind("127.0.0.1", 0);
        return store;
    }

    @Bean
    MongoConnectionDetails connection(MongoServer store) {
        InetSocketAddress address = store.getLocalAddress();
        return () -> new ConnectionString("mongodb://127.0.0.1:" + address.getPort() + "/bare");
    }

    @Bean
    SecurityFilterChain open(HttpSecurity http) {
        return http.authorizeHttpRequests(may -> may.anyRequest().permitAll()).build();
    }

    @GetMapping("/answer")
    String answer() {
        return "answer";
    }
}
