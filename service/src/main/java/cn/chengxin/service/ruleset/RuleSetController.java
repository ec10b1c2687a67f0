package cn.chengxin.service.ruleset;

import cn.chengxin.rules.ruleset.Instrument;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/rule-sets")
@Tag(name = "rule sets", description = "The instruments whose rules are in effect")
final class RuleSetController {

    private static final String SLUG = "[a-z0-9]+(?:-[a-z0-9]+)*";

    private final RuleBooks ruleBooks;
    private final RuleSetTrial trial;

    RuleSetController(RuleBooks ruleBooks, RuleSetTrial trial) {
        this.ruleBooks = ruleBooks;
        this.trial = trial;
    }

    /**
     * One rule set.
     *
     * @param digest digest of its files
     */
    record Entry(String id, Instrument instrument, String digest) {
    }

    /**
     * All rule sets.
     *
     * @param digest one digest for all that bind
     */
    record Listing(String digest, List<Entry> ruleSets) {
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "List the rule sets", description = "With their instruments and digests. Drafts are listed "
            + "and never bind.")
    Listing list() {
        PublishedRules rules = ruleBooks.current();
        return new Listing(rules.digest(), rules.ruleSets().stream()
                .map(each -> new Entry(each.id(), each.instrument(), each.digest())).toList());
    }

    @PostMapping(path = "/{jurisdiction:" + SLUG + "}/{instrument:" + SLUG + "}/checks", consumes = "application/zip",
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Try a rule set", description = "Takes its directory as a ZIP archive: instrument.yaml, "
            + "parameters.yaml, indicators.yaml, *.drl and scenarios/*.yaml, at most 1 MB. Reads, checks and compiles "
            + "them beside all other rule sets in effect, in place of the one of the same id, runs its scenarios, and "
            + "changes nothing. What is wrong is told with file, line and column. One is tried at a time; 409 while "
            + "another one is.")
    RuleSetCheck check(@PathVariable String jurisdiction, @PathVariable String instrument, InputStream archive)
            throws IOException {
        return trial.of(jurisdiction + "/" + instrument, archive);
    }
}
