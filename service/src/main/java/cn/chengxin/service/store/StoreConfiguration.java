package cn.chengxin.service.store;

import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import org.bson.codecs.configuration.CodecRegistries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.convert.DefaultMongoTypeMapper;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions.MongoConverterConfigurationAdapter;
import org.springframework.data.mongodb.core.convert.NoOpDbRefResolver;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;

/**
 * The database as the features see it. What is few goes through Spring Data; organizations and results, of which there
 * are many, go in and out by the driver's own codecs.
 */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

    @Bean
    MongoDatabase database(MongoClient client, Store store) {
        return client.getDatabase(store.database()).withCodecRegistry(CodecRegistries.fromRegistries(
                CodecRegistries.fromCodecs(new AnyNumberCodec()), MongoClientSettings.getDefaultCodecRegistry()));
    }

    /** A day is its midnight in Greenwich, as the driver has it. By default it would be that of the machine's zone. */
    @Bean
    static MongoCustomConversions conversions() {
        return MongoCustomConversions.create(MongoConverterConfigurationAdapter::useNativeDriverJavaTimeCodecs);
    }

    /** Documents name no Java class: each collection holds one type. */
    @Bean
    static MappingMongoConverter converter(MongoMappingContext context, MongoCustomConversions conversions) {
        MappingMongoConverter converter = new MappingMongoConverter(NoOpDbRefResolver.INSTANCE, context);
        converter.setCustomConversions(conversions);
        converter.setTypeMapper(new DefaultMongoTypeMapper(null));
        return converter;
    }
}
