package cn.chengxin.service.change;

import cn.chengxin.service.access.Actor;
import cn.chengxin.service.ruleset.revision.Revision;
import cn.chengxin.service.web.Problem;
import cn.chengxin.service.web.VersionTag;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/rule-sets")
@Tag(name = "approval", description = "From a draft to what is in effect, and back")
final class ApprovalController {

    private final Changes changes;
    private final Drafts drafts;
    private final Approval approval;

    ApprovalController(Changes changes, Drafts drafts, Approval approval) {
        this.changes = changes;
        this.drafts = drafts;
        this.approval = approval;
    }

    /** Why, in words, at most 500 characters. */
    record Reason(@Nullable String reason) {
    }

    /**
     * An approval.
     *
     * @param impact the preview that the approver has seen
     */
    record Approving(String impact, @Nullable String reason) {
    }

    /**
     * A way back.
     *
     * @param revision the number of the revision to go back to
     * @param seen the number of the revision that its author saw in effect: who decides must know what he undoes
     */
    record Rollback(int revision, @Nullable Integer seen, @Nullable String reason) {
    }

    @PostMapping(path = "/changes/{id}/proposal", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Propose a change", description = "Refused where it does not compile, where a scenario does not "
            + "pass, or where another revision than its base is in effect.")
    ResponseEntity<Change> propose(Actor actor, @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return ChangeController.answer(approval.propose(actor, seen(id, ifMatch)));
    }

    @PostMapping(path = "/changes/{id}/return", consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Give a proposal back to be edited", description = "By an approver or an author, with the reason.")
    ResponseEntity<Change> giveBack(Actor actor, @PathVariable String id, @RequestBody Reason reason,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return ChangeController.answer(approval.giveBack(actor, seen(id, ifMatch), reason.reason()));
    }

    @PostMapping(path = "/changes/{id}/withdrawal", consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Give a change up", description = "Its versions are kept.")
    ResponseEntity<Change> withdraw(Actor actor, @PathVariable String id, @RequestBody Reason reason,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return ChangeController.answer(drafts.withdraw(actor, seen(id, ifMatch), reason.reason()));
    }

    @PostMapping(path = "/changes/{id}/approval", consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Approve a proposal and publish it", description = "By an approver who did not write any of it "
            + "and names the preview that he has seen. Its scenarios are run once more, beside what is in effect now. "
            + "Every node compiles it before it takes effect; the answer comes when all of them answer by it, or a few "
            + "seconds later. 409 where another publication is under way or the preview is of other rules.")
    ResponseEntity<Change> approve(Actor actor, @PathVariable String id, @RequestBody Approving approving,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        if (approving.impact() == null) {
            throw Problem.IMPACT_NEEDED.because("impact (expected: the id of the preview that was seen)");
        }
        return ChangeController.answer(approval.approve(actor, seen(id, ifMatch), approving.impact(),
                approving.reason()));
    }

    @PostMapping(path = "/{jurisdiction}/{instrument}/rollbacks", consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Go back to an earlier revision", description = "Its content takes effect again as a new "
            + "revision. It was approved before, so one approver suffices. 409 where another revision than the one that "
            + "was seen is in effect.")
    Revision rollBack(Actor actor, @PathVariable String jurisdiction, @PathVariable String instrument,
            @RequestBody Rollback wanted) {
        if (wanted.seen() == null) {
            throw Problem.PRECONDITION_REQUIRED.because("seen (expected: the number of the revision in effect)");
        }
        return approval.rollBack(actor, jurisdiction + "/" + instrument, wanted.revision(), wanted.seen(),
                wanted.reason());
    }

    private Change seen(String id, @Nullable String ifMatch) {
        return changes.get(id, VersionTag.required(ifMatch));
    }
}
