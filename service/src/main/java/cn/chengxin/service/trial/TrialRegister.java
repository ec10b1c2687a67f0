package cn.chengxin.service.trial;

import cn.chengxin.fixtures.Personas;
import cn.chengxin.fixtures.SyntheticRegister;
import cn.chengxin.rules.document.OrganizationDocument;
import cn.chengxin.rules.document.OrganizationDocuments;
import cn.chengxin.rules.document.Reading;
import cn.chengxin.service.organization.OrganizationBatches;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes invented organizations into the register, through the same door as everybody's. */
@Component
final class TrialRegister {

    private static final Logger LOG = LoggerFactory.getLogger(TrialRegister.class);
    private static final int BATCH = 500;
    private static final int TOLD_EVERY = 5000;

    private final OrganizationBatches organizations;

    TrialRegister(OrganizationBatches organizations) {
        this.organizations = organizations;
    }

    /** Loads the personas and so many others; gives the number of all. */
    int load(int size, long seed, LocalDate referenceDate) throws InterruptedException {
        SyntheticRegister register = SyntheticRegister.of(size, seed, referenceDate);
        ExecutorService pool = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        long began = System.nanoTime();
        try {
            List<Future<Integer>> batches = new ArrayList<>();
            batches.add(pool.submit(() -> take(Personas.names().stream().map(Personas::json))));
            for (int from = 0; from < size; from += BATCH) {
                int first = from;
                batches.add(pool.submit(() -> take(register.lines(first, Math.min(size, first + BATCH)))));
            }
            int loaded = 0;
            for (Future<Integer> batch : batches) {
                int before = loaded;
                loaded += batch.get();
                if (loaded / TOLD_EVERY > before / TOLD_EVERY || loaded == size + Personas.names().size()) {
                    LOG.info("试用登记库：已载入 {} 家，用时 {} 秒", loaded, (System.nanoTime() - began) / 1_000_000_000);
                }
            }
            return loaded;
        } catch (ExecutionException e) {
            throw new IllegalStateException("the trial register could not be loaded", e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    private int take(Stream<String> documents) {
        return organizations.putAll(documents.map(TrialRegister::read).toList()).size();
    }

    private static OrganizationDocument read(String json) {
        if (OrganizationDocuments.read(json) instanceof Reading.Accepted accepted) {
            return accepted.document();
        }
        throw new IllegalStateException("an invented document is not in order: "
                + OrganizationDocuments.read(json));
    }
}
