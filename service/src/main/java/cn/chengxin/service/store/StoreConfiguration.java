package cn.chengxin.service.store;

import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import org.bson.codecs.configuration.CodecRegistries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The database as the features see it: records go in and come out by the driver's own codec. */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

    @Bean
    MongoDatabase database(MongoClient client, Store store) {
        return client.getDatabase(store.database()).withCodecRegistry(CodecRegistries.fromRegistries(
                CodecRegistries.fromCodecs(new AnyNumberCodec()), MongoClientSettings.getDefaultCodecRegistry()));
    }
}
