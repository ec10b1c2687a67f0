package cn.chengxin.service.organization;

import cn.chengxin.rules.document.DocumentProblem;
import cn.chengxin.rules.document.OrganizationDocument;
import cn.chengxin.rules.document.OrganizationDocuments;
import cn.chengxin.rules.document.Reading;
import cn.chengxin.rules.document.Uscc;
import cn.chengxin.rules.ruleset.Instrument;
import cn.chengxin.service.access.Actor;
import cn.chengxin.service.access.Role;
import cn.chengxin.service.organization.Organizations.Receipt;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One import of organization documents, one a line. A line that is refused does not stop the others. */
final class OrganizationImport {

    private static final int BATCH = 500;
    private static final int BATCH_BYTES = 8 << 20;
    private static final int FAILURES_SHOWN = 1000;
    private static final Pattern USCC = Pattern.compile("\"uscc\"\\s*:\\s*\"([0-9A-Z]{18})\"");

    private final OrganizationBatches batches;
    private final Actor actor;
    private final List<Line> waiting = new ArrayList<>(BATCH);
    private final List<Failure> failures = new ArrayList<>();
    private final int[] receipts = new int[Receipt.values().length];
    private int waitingBytes;
    private long documents;
    private long refused;

    OrganizationImport(OrganizationBatches batches, Actor actor) {
        this.batches = batches;
        this.actor = actor;
    }

    /** A document that waits for its batch. */
    private record Line(long number, OrganizationDocument document) {

        String uscc() {
            return document.organization().uscc();
        }
    }

    /**
     * A line that was refused.
     *
     * @param line its number, from 1
     * @param uscc the code that stands in it, where one could be made out
     */
    record Failure(long line, @Nullable String uscc, List<DocumentProblem> problems) {
    }

    /**
     * What became of an import.
     *
     * @param documents lines that were not blank
     * @param failures the first thousand refused lines
     */
    record Report(long documents, int created, int updated, int unchanged, long refused, List<Failure> failures) {
    }

    Report run(InputStream in) throws IOException {
        Lines source = new Lines(in, OrganizationDocuments.MAX_BYTES);
        long number = 0;
        for (byte[] line = source.next(); line != null; line = source.next()) {
            number++;
            if (!blank(line)) {
                documents++;
                take(number, line);
            }
        }
        flush();
        return report();
    }

    /** What became of it so far: an import may break off. */
    Report report() {
        return new Report(documents, receipts[Receipt.CREATED.ordinal()], receipts[Receipt.UPDATED.ordinal()],
                receipts[Receipt.UNCHANGED.ordinal()], refused, List.copyOf(failures));
    }

    private static boolean blank(byte[] line) {
        return line.length == 0 || line.length == 1 && line[0] == '\r';
    }

    private void take(long number, byte[] line) {
        Reading reading = OrganizationDocuments.read(line);
        if (reading instanceof Reading.Accepted accepted) {
            waiting.add(new Line(number, accepted.document()));
            waitingBytes += line.length;
            if (waiting.size() == BATCH || waitingBytes > BATCH_BYTES) {
                flush();
            }
        } else if (reading instanceof Reading.Refused bad) {
            refuse(number, uscc(line), bad.problems());
        }
    }

    private void refuse(long number, @Nullable String uscc, List<DocumentProblem> problems) {
        refused++;
        if (failures.size() < FAILURES_SHOWN) {
            failures.add(new Failure(number, uscc, problems));
        }
    }

    /** The code in a line, if it is one: what only looks like a code may be a person's number. */
    private static @Nullable String uscc(byte[] line) {
        Matcher code = USCC.matcher(new String(line, 0, Math.min(line.length, 4096), StandardCharsets.UTF_8));
        return code.find() && Uscc.problem(code.group(1)) == null ? code.group(1) : null;
    }

    private void flush() {
        List<Line> mine = actor.may(Role.REGISTRY, Instrument.NATION) ? waiting : allowed();
        if (!mine.isEmpty()) {
            batches.putAll(mine.stream().map(Line::document).toList())
                    .forEach(receipt -> receipts[receipt.ordinal()]++);
        }
        waiting.clear();
        waitingBytes = 0;
    }

    /** What is registered, now and by the document, where the one who asks keeps the register. */
    private List<Line> allowed() {
        Map<String, @Nullable String> divisions = batches.divisions(waiting.stream().map(Line::uscc).distinct()
                .toList());
        List<Line> allowed = new ArrayList<>();
        for (Line line : waiting) {
            @Nullable String division = line.document().organization().registrationAuthority().division();
            if (!actor.may(Role.REGISTRY, division)
                    || !actor.may(Role.REGISTRY, divisions.getOrDefault(line.uscc(), division))) {
                refuse(line.number(), line.uscc(), List.of(new DocumentProblem("/registrationAuthority/division",
                        "another registry's: REGISTRY is needed where it is registered now and by this document, for "
                                + Instrument.NATION + " where no division is named")));
            } else {
                allowed.add(line);
            }
        }
        return allowed;
    }
}
