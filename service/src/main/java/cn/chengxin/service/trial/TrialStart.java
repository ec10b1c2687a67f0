package cn.chengxin.service.trial;

import cn.chengxin.service.store.Store;
import cn.chengxin.service.watchlist.RegisterScans;
import cn.chengxin.service.watchlist.scan.Scan;
import cn.chengxin.service.watchlist.scan.Scans;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Behind the start of the server: loads the trial register, scans it, and reports. The server serves meanwhile. */
@Component
@EnableConfigurationProperties(TrialProperties.class)
final class TrialStart implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(TrialStart.class);
    private static final long TOLD_EVERY_MILLIS = 2000;

    private final TrialProperties properties;
    private final Store store;
    private final TrialRegister register;
    private final RegisterScans registerScans;
    private final Scans scans;
    private final TrialReport report;
    private final Clock clock;
    private final Thread thread = new Thread(this::run, "trial-register");

    TrialStart(TrialProperties properties, Store store, TrialRegister register, RegisterScans registerScans,
            Scans scans, TrialReport report, Clock clock) {
        this.properties = properties;
        this.store = store;
        this.register = register;
        this.registerScans = registerScans;
        this.scans = scans;
        this.report = report;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        Boolean load = properties.load();
        if (load == null ? store.trial() : load) {
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void run() {
        try {
            LocalDate today = LocalDate.now(clock);
            LOG.info("试用登记库：生成并载入 {} 家虚构社会组织……", properties.organizations());
            register.load(properties.organizations(), properties.seed(),
                    Objects.requireNonNullElse(properties.referenceDate(), today));
            Scan begun = registerScans.begin(today, false);
            if (begun != null && watch(begun.id()).state() == Scan.State.COMPLETED) {
                LOG.info("{}", report.text());
            }
        } catch (InterruptedException e) {
            LOG.info("试用登记库：服务停止，载入中断");
        } catch (RuntimeException e) {
            LOG.error("试用登记库载入失败；服务继续运行", e);
        }
    }

    private Scan watch(String id) throws InterruptedException {
        long told = System.currentTimeMillis();
        Scan scan = Objects.requireNonNull(scans.find(id));
        while (scan.unfinished()) {
            if (System.currentTimeMillis() - told >= TOLD_EVERY_MILLIS) {
                told = System.currentTimeMillis();
                LOG.info("扫描 {}：{} / {} 家，每秒 {} 家", id, scan.progress().done(), scan.total(),
                        Math.round(scan.progress().perSecond()));
            }
            Thread.sleep(100);
            scan = Objects.requireNonNull(scans.find(id));
        }
        return scan;
    }

    @Override
    public void destroy() {
        thread.interrupt();
    }
}
