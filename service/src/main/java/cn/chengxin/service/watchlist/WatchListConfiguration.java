package cn.chengxin.service.watchlist;

import cn.chengxin.service.organization.OrganizationHeads;
import cn.chengxin.service.watchlist.scan.ScanLease;
import cn.chengxin.service.watchlist.scan.ScanRunner;
import cn.chengxin.service.watchlist.scan.Scans;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.scheduling.annotation.EnableScheduling;

@Configuration(proxyBeanMethods = false)
@EnableScheduling
class WatchListConfiguration {

    @Bean
    ScanLease scanLease(MongoOperations mongo, Clock clock) {
        return new ScanLease(mongo, clock);
    }

    @Bean
    Scans scans(MongoOperations mongo, ScanLease lease, Clock clock) {
        return new Scans(mongo, lease, clock);
    }

    @Bean
    ScanRunner scanRunner(OrganizationHeads heads, Scans scans) {
        return new ScanRunner(heads, scans, Runtime.getRuntime().availableProcessors());
    }

    @Bean
    WatchLists watchLists(MongoOperations mongo, Scans scans, Clock clock) {
        return new WatchLists(mongo, scans, clock);
    }
}
