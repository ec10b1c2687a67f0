package cn.chengxin.service.change;

import cn.chengxin.rules.edit.Difference;
import cn.chengxin.service.access.Actor;
import cn.chengxin.service.ruleset.RuleSetArchive;
import cn.chengxin.service.ruleset.RuleSetCheck;
import cn.chengxin.service.ruleset.RuleSetHistory;
import cn.chengxin.service.ruleset.RuleSetTrial;
import cn.chengxin.service.web.Problem;
import cn.chengxin.service.web.VersionTag;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/rule-sets/changes")
@Tag(name = "changes", description = "Drafts of rule sets. Whoever writes one names the version that he has seen "
        + "(If-Match); where somebody else has moved it meanwhile, the answer is 409 and nothing is lost")
final class ChangeController {

    private final Changes changes;
    private final Drafts drafts;
    private final Rebase rebase;
    private final Adoption adoption;
    private final Approval approval;
    private final RuleSetHistory history;
    private final RuleSetTrial trial;

    ChangeController(Changes changes, Drafts drafts, Rebase rebase, Adoption adoption, Approval approval,
            RuleSetHistory history, RuleSetTrial trial) {
        this.changes = changes;
        this.drafts = drafts;
        this.rebase = rebase;
        this.adoption = adoption;
        this.approval = approval;
        this.history = history;
        this.trial = trial;
    }

    /**
     * What a new change is to be.
     *
     * @param ruleSet the rule set's id; a new one begins empty
     * @param title what it is for, in a line
     * @param adopt the rule set of another place to start a new one from
     * @param division the code of the place that adopts
     * @param follow whether an adopted rule set takes over what the other place has changed since
     */
    record Beginning(String ruleSet, String title, @Nullable String adopt, @Nullable String division,
            @Nullable Boolean follow) {
    }

    /**
     * Some changes.
     *
     * @param next where the list goes on; null where these are the last
     */
    record Listing(List<Change> changes, @Nullable String next) {
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Begin a change", description = "A draft with the files of the revision in effect, of another "
            + "place's rule set, or none. Takes the role OFFICER where the rule set belongs.")
    ResponseEntity<Change> begin(Actor actor, @RequestBody Beginning wanted) {
        String ruleSet = Wanted.ruleSet(wanted.ruleSet());
        String title = Wanted.title(wanted.title());
        Change change;
        if (wanted.adopt() != null) {
            change = adoption.adopt(actor, ruleSet, title, wanted.adopt(), Wanted.division(wanted.division()));
        } else if (Boolean.TRUE.equals(wanted.follow())) {
            change = adoption.follow(actor, ruleSet, title);
        } else {
            change = drafts.begin(actor, ruleSet, title);
        }
        return ResponseEntity.created(URI.create("/api/v1/rule-sets/changes/" + change.id()))
                .eTag(VersionTag.of(change.version())).body(change);
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "List changes, the last changed first", description = "Go on with after=next.")
    ResponseEntity<Listing> list(@RequestParam(required = false) @Nullable String ruleSet,
            @RequestParam(required = false) Change.@Nullable Status status,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "100") @Parameter(description = "1 to 200") int limit) {
        if (limit < 1 || limit > ChangeList.MOST) {
            throw Problem.BAD_REQUEST.because("limit (expected: 1 to " + ChangeList.MOST + ")");
        }
        ChangeList list = changes.list(ruleSet, status, after == null ? null : ChangeList.Place.of(after), limit);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Listing(list.changes(),
                list.next() == null ? null : list.next().toString()));
    }

    @GetMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Read a change", description = "The ETag is its version.")
    ResponseEntity<Change> get(@PathVariable String id) {
        return answer(approval.settled(changes.get(id)));
    }

    /** Another title. */
    record Title(String title) {
    }

    @PutMapping(path = "/{id}/title", consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Say what a change is for")
    ResponseEntity<Change> rename(Actor actor, @PathVariable String id, @RequestBody Title title,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return answer(drafts.rename(actor, seen(id, ifMatch), Wanted.title(title.title())));
    }

    @GetMapping(path = "/{id}/files/{*path}", produces = MediaType.TEXT_PLAIN_VALUE)
    @Operation(summary = "Read a file of a change, byte for byte")
    ResponseEntity<byte[]> file(@PathVariable String id, @PathVariable String path) {
        Change change = changes.get(id);
        byte[] content = drafts.files(change).get(path.substring(1));
        if (content == null) {
            throw Problem.NOT_FOUND.because("The change has no file " + path.substring(1));
        }
        return ResponseEntity.ok().eTag(VersionTag.of(change.version())).cacheControl(CacheControl.noStore())
                .contentType(VersionTag.UTF_8_TEXT).body(content);
    }

    @PutMapping(path = "/{id}/files/{*path}", consumes = {MediaType.TEXT_PLAIN_VALUE,
            MediaType.APPLICATION_OCTET_STREAM_VALUE}, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Write a file of a draft", description = "It may be broken; only its path and size are looked at.")
    ResponseEntity<Change> write(Actor actor, @PathVariable String id, @PathVariable String path, InputStream body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch)
            throws IOException {
        return answer(drafts.save(actor, seen(id, ifMatch), path.substring(1), RuleSetArchive.file(body)));
    }

    @DeleteMapping(path = "/{id}/files/{*path}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Take a file out of a draft")
    ResponseEntity<Change> remove(Actor actor, @PathVariable String id, @PathVariable String path,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return answer(drafts.save(actor, seen(id, ifMatch), path.substring(1), null));
    }

    @GetMapping(path = "/{id}/archive", produces = "application/zip")
    @Operation(summary = "Take a change out as a directory", description = "The layout of rules/policies, as ZIP.")
    ResponseEntity<byte[]> export(@PathVariable String id) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore())
                .body(RuleSetArchive.write(drafts.files(changes.get(id))));
    }

    @PutMapping(path = "/{id}/archive", consumes = "application/zip", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Put a directory in the place of a draft's files")
    ResponseEntity<Change> bringIn(Actor actor, @PathVariable String id, InputStream archive,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch)
            throws IOException {
        return answer(drafts.save(actor, seen(id, ifMatch), RuleSetArchive.read(archive)));
    }

    /**
     * What a change makes other.
     *
     * @param current the number of the revision in effect; null where there is none
     * @param mine what the change makes other than in its base
     * @param theirs what others changed that is to be brought in: what they published since or, where its base is in
     *     effect, what another place or a build made of its text
     */
    record Differences(@Nullable Integer base, @Nullable Integer current, Difference mine, Difference theirs) {
    }

    @GetMapping(path = "/{id}/difference", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Read what a change makes other", description = "By what it means: parameters with their dated "
            + "values, rules by clause, scenarios; of a change that adopts another place's rule set, other than in that. And "
            + "what others changed that is still to be brought in.")
    Differences difference(@PathVariable String id) {
        Change change = changes.get(id);
        return new Differences(change.base(), history.current(change.ruleSet()), drafts.difference(change),
                rebase.theirs(change));
    }

    /**
     * How a draft is brought up to date.
     *
     * @param choices for files in which both changed the same, whose text is taken
     * @param seen the revision in effect beside which that was chosen; needed where there are choices
     */
    record Rebasing(@Nullable List<Choice> choices, @Nullable Integer seen) {
    }

    /** Whose text of a file is taken. */
    record Choice(String file, Rebase.Side side) {
    }

    @PostMapping(path = "/{id}/rebase", consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Bring a draft up to date", description = "Takes in what others published since and, next, "
            + "what another place or a build made of its text. 409 with the conflicts and both differences where both "
            + "changed the same and nobody chose, or where another revision is in effect than the one that was seen by "
            + "whoever chose.")
    ResponseEntity<Change> rebase(Actor actor, @PathVariable String id, @RequestBody Rebasing wanted,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        Map<String, Rebase.Side> choices = new HashMap<>();
        if (wanted.choices() != null) {
            wanted.choices().forEach(each -> {
                if (choices.put(each.file(), each.side()) != null) {
                    throw Problem.DOCUMENT_REFUSED.because("choices: " + each.file() + " (expected: one side of each "
                            + "file)");
                }
            });
        }
        if (!choices.isEmpty() && wanted.seen() == null) {
            throw Problem.PRECONDITION_REQUIRED.because("seen (expected: the number of the revision in effect)");
        }
        return answer(rebase.take(actor, seen(id, ifMatch), choices, wanted.seen()));
    }

    @PostMapping(path = "/{id}/checks", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Try a change", description = "Compiles it beside all other rule sets in effect and runs its "
            + "scenarios. One is tried at a time; 409 while another one is.")
    RuleSetCheck check(@PathVariable String id) {
        Change change = changes.get(id);
        return trial.of(change.ruleSet(), drafts.files(change));
    }

    private Change seen(String id, @Nullable String ifMatch) {
        return changes.get(id, VersionTag.required(ifMatch));
    }

    static ResponseEntity<Change> answer(Change change) {
        return ResponseEntity.ok().eTag(VersionTag.of(change.version())).cacheControl(CacheControl.noStore())
                .body(change);
    }
}
