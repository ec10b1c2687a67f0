package cn.chengxin.service.editing;

import cn.chengxin.rules.engine.WrittenRule;
import cn.chengxin.rules.ruleset.Diagnostic;
import cn.chengxin.rules.view.Parameter;
import cn.chengxin.service.change.Change;
import cn.chengxin.service.change.Changes;
import cn.chengxin.service.change.Drafts;
import cn.chengxin.service.editing.Warnings.Warning;
import cn.chengxin.service.ruleset.RuleSetArchive;
import cn.chengxin.service.web.VersionTag;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/rule-sets/changes/{id}/lint")
@Tag(name = "editing", description = "What an editor asks for while somebody types. Nothing is kept")
final class LintController {

    private final Changes changes;
    private final Drafts drafts;
    private final RuleWords words;
    private final Warnings warnings;

    LintController(Changes changes, Drafts drafts, RuleWords words, Warnings warnings) {
        this.changes = changes;
        this.drafts = drafts;
        this.words = words;
        this.warnings = warnings;
    }

    /**
     * What was found.
     *
     * @param version the version of the change whose other files were read
     * @param diagnostics what is wrong, in English and in Chinese, sorted by place; empty where nothing is
     * @param warnings what can be proved wrong with rules that are each in order, at their line; it hinders nobody
     * @param rules the rules, in the order of files and lines
     * @param parameters the parameters that rules can name, by key
     */
    record Found(int version, List<Diagnostic> diagnostics, List<Warning> warnings, List<Told> rules,
            List<Named> parameters) {
    }

    /**
     * A rule as it stands in its file, and in Chinese.
     *
     * @param conditionZh its condition read aloud; null where the rule is not in order
     * @param resultZh what it finds, concludes or scores; null where the rule is not in order
     */
    record Told(WrittenRule rule, @Nullable String conditionZh, @Nullable String resultZh) {
    }

    /** A parameter that rules can name. */
    record Named(String key, String description, Parameter.Unit unit) {
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Say what is wrong with a change as it was saved", description = "Its files and rules are "
            + "read and checked, and not compiled.")
    ResponseEntity<Found> saved(@PathVariable String id) {
        Change change = changes.get(id);
        return answer(change, drafts.files(change));
    }

    @PostMapping(consumes = MediaType.TEXT_PLAIN_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Say what is wrong with a text that was not saved", description = "The change is read with "
            + "this text in the place of one of its files, and checked; it is neither saved nor compiled.")
    ResponseEntity<Found> unsaved(@PathVariable String id, @RequestParam String path, InputStream text)
            throws IOException {
        Change change = changes.get(id);
        Map<String, byte[]> files = new TreeMap<>(drafts.files(change));
        files.put(RulePath.check(path), RuleSetArchive.file(text));
        RuleSetArchive.checkSize(files);
        return answer(change, files);
    }

    private ResponseEntity<Found> answer(Change change, Map<String, byte[]> files) {
        DraftReading reading = DraftReading.of(change.ruleSet(), files);
        List<Told> rules = reading.rules().stream().map(each -> new Told(each, words.condition(each.condition()),
                words.result(each.result(), reading.ruleSet()))).toList();
        List<Named> parameters = reading.ruleSet() == null ? List.of()
                : reading.ruleSet().parameters().values().stream().sorted(Comparator.comparing(Parameter::key))
                        .map(each -> new Named(each.key(), each.description(), each.unit())).toList();
        return ResponseEntity.ok().eTag(VersionTag.of(change.version())).cacheControl(CacheControl.noStore())
                .body(new Found(change.version(), reading.diagnostics(), warnings.of(reading), rules,
                        parameters));
    }
}
