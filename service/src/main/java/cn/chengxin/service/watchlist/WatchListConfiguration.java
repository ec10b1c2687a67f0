package cn.chengxin.service.watchlist;

import cn.chengxin.service.organization.OrganizationHeads;
import cn.chengxin.service.watchlist.scan.ScanLease;
import cn.chengxin.service.watchlist.scan.ScanRunner;
import cn.chengxin.service.watchlist.scan.Scans;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

@Configuration(proxyBeanMethods = false)
@EnableScheduling
class WatchListConfiguration {

    @Bean
    ScanLease scanLease(MongoDatabase database, Clock clock) {
        return new ScanLease(database, clock);
    }

    @Bean
    Scans scans(MongoDatabase database, ScanLease lease, Clock clock) {
        return new Scans(database, lease, clock);
    }

    @Bean
    ScanRunner scanRunner(OrganizationHeads heads, Scans scans) {
        return new ScanRunner(heads, scans, Runtime.getRuntime().availableProcessors());
    }

    @Bean
    WatchLists watchLists(MongoDatabase database, Scans scans, Clock clock) {
        return new WatchLists(database, scans, clock);
    }
}
