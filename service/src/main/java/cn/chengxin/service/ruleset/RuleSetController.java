package cn.chengxin.service.ruleset;

import cn.chengxin.rules.ruleset.Instrument;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/rule-sets")
@Tag(name = "rule sets", description = "The instruments whose rules are in effect")
final class RuleSetController {

    private final RuleBooks ruleBooks;

    RuleSetController(RuleBooks ruleBooks) {
        this.ruleBooks = ruleBooks;
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
}
