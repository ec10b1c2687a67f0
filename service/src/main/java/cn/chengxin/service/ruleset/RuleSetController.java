package cn.chengxin.service.ruleset;

import cn.chengxin.rules.edit.Difference;
import cn.chengxin.rules.ruleset.Instrument;
import cn.chengxin.rules.ruleset.RuleSet;
import cn.chengxin.service.ruleset.revision.Edition.InEffect;
import cn.chengxin.service.web.Problem;
import cn.chengxin.service.web.VersionTag;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/rule-sets")
@Tag(name = "rule sets", description = "What is in effect and what ever was")
final class RuleSetController {

    private static final String SLUG = "[a-z0-9]+(?:-[a-z0-9]+)*";

    private static final String ONE = "/{jurisdiction:" + SLUG + "}/{instrument:" + SLUG + "}";

    private final RuleBooks ruleBooks;
    private final RuleSetHistory history;
    private final RuleSetTrial trial;

    RuleSetController(RuleBooks ruleBooks, RuleSetHistory history, RuleSetTrial trial) {
        this.ruleBooks = ruleBooks;
        this.history = history;
        this.trial = trial;
    }

    /**
     * One rule set in effect.
     *
     * @param revision the number of its revision
     * @param digest digest of its files
     */
    record Entry(String id, Instrument instrument, int revision, String digest) {
    }

    /**
     * All rule sets in effect.
     *
     * @param edition counts every publication
     * @param digest one digest for all that verdicts are made from
     */
    record Listing(int edition, String digest, List<Entry> ruleSets) {
    }

    /** The revisions of a rule set that were put in effect. */
    record Revisions(String ruleSet, List<RuleSetHistory.Entry> revisions) {
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "List the rule sets in effect", description = "With their instruments, revisions and digests. "
            + "Drafts are listed and never bind.")
    Listing list() {
        PublishedRules rules = ruleBooks.current();
        return new Listing(rules.edition().number(), rules.digest(), rules.ruleSets().stream()
                .map(each -> entry(rules, each)).toList());
    }

    @GetMapping(path = ONE, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Read which revision of a rule set is in effect")
    Entry get(@PathVariable String jurisdiction, @PathVariable String instrument) {
        PublishedRules rules = ruleBooks.current();
        RuleSet ruleSet = rules.ruleSet(id(jurisdiction, instrument));
        if (ruleSet == null) {
            throw Problem.RULE_SET_NOT_FOUND.because("They are listed at /api/v1/rule-sets");
        }
        return entry(rules, ruleSet);
    }

    private static Entry entry(PublishedRules rules, RuleSet ruleSet) {
        InEffect inEffect = rules.edition().of(ruleSet.id());
        return new Entry(ruleSet.id(), ruleSet.instrument(), inEffect == null ? 0 : inEffect.number(),
                ruleSet.digest());
    }

    @GetMapping(path = "/archive", produces = "application/zip")
    @Operation(summary = "Take all rule sets in effect out as a directory", description = "The layout of rules/policies, "
            + "as ZIP, byte for byte.")
    byte[] archive() {
        Map<String, byte[]> all = new TreeMap<>();
        for (InEffect each : ruleBooks.current().edition().revisions()) {
            history.files(each.ruleSet(), each.number())
                    .forEach((path, bytes) -> all.put(each.ruleSet() + "/" + path, bytes));
        }
        return RuleSetArchive.write(all);
    }

    @GetMapping(path = ONE + "/revisions", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "List the revisions that were put in effect, the newest first")
    Revisions revisions(@PathVariable String jurisdiction, @PathVariable String instrument) {
        String id = id(jurisdiction, instrument);
        return new Revisions(id, history.of(id));
    }

    @GetMapping(path = ONE + "/revisions/{number}/archive", produces = "application/zip")
    @Operation(summary = "Take a revision out as a directory", description = "Its files as ZIP, byte for byte.")
    byte[] archive(@PathVariable String jurisdiction, @PathVariable String instrument, @PathVariable int number) {
        return RuleSetArchive.write(history.files(id(jurisdiction, instrument), number));
    }

    @GetMapping(path = ONE + "/revisions/{number}/files/{*path}", produces = MediaType.TEXT_PLAIN_VALUE)
    @Operation(summary = "Read a file of a revision, byte for byte")
    ResponseEntity<byte[]> file(@PathVariable String jurisdiction, @PathVariable String instrument,
            @PathVariable int number, @PathVariable String path) {
        byte[] content = history.files(id(jurisdiction, instrument), number).get(path.substring(1));
        if (content == null) {
            throw Problem.NOT_FOUND.because("The revision has no file " + path.substring(1));
        }
        return ResponseEntity.ok().contentType(VersionTag.UTF_8_TEXT).body(content);
    }

    @GetMapping(path = ONE + "/comparison", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Compare two revisions", description = "By what they mean: parameters with their dated values, "
            + "rules by clause, scenarios.")
    Difference compare(@PathVariable String jurisdiction, @PathVariable String instrument, @RequestParam int from,
            @RequestParam int to) {
        String id = id(jurisdiction, instrument);
        return Difference.between(id, history.files(id, from), history.files(id, to));
    }

    @PostMapping(path = ONE + "/checks", consumes = "application/zip", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Try a rule set", description = "Takes its directory as a ZIP archive: instrument.yaml, "
            + "parameters.yaml, indicators.yaml, *.drl and scenarios/*.yaml, at most 1 MB. Reads, checks and compiles "
            + "them beside all other rule sets in effect, in place of the one of the same id, runs its scenarios, and "
            + "changes nothing. What is wrong is told with file, line and column. One is tried at a time; 409 "
            + "where another one takes long.")
    RuleSetCheck check(@PathVariable String jurisdiction, @PathVariable String instrument, InputStream archive)
            throws IOException {
        return trial.of(id(jurisdiction, instrument), RuleSetArchive.read(archive));
    }

    private static String id(String jurisdiction, String instrument) {
        return jurisdiction + "/" + instrument;
    }
}
