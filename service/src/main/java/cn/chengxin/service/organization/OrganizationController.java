package cn.chengxin.service.organization;

import cn.chengxin.rules.document.DocumentProblem;
import cn.chengxin.rules.document.OrganizationDocument;
import cn.chengxin.rules.document.OrganizationDocuments;
import cn.chengxin.rules.fact.OrganizationType;
import cn.chengxin.service.access.Actor;
import cn.chengxin.service.access.Role;
import cn.chengxin.service.audit.AuditLog;
import cn.chengxin.service.organization.Organizations.Receipt;
import cn.chengxin.service.organization.Organizations.Received;
import cn.chengxin.service.web.Problem;
import cn.chengxin.service.web.VersionTag;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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
@RequestMapping("/api/v1/organizations")
@Tag(name = "organizations", description = "The register: organization documents in immutable versions")
final class OrganizationController {

    private static final int MOST = 200;

    private final Organizations organizations;
    private final OrganizationBatches batches;
    private final OrganizationSearch search;
    private final AuditLog audit;

    OrganizationController(Organizations organizations, OrganizationBatches batches, OrganizationSearch search,
            AuditLog audit) {
        this.audit = audit;
        this.organizations = organizations;
        this.batches = batches;
        this.search = search;
    }

    /**
     * What became of a document.
     *
     * @param warnings what a person should look at
     */
    record Receiving(String uscc, int version, String digest, Instant receivedAt, Receipt receipt,
            List<DocumentProblem> warnings) {
    }

    @PutMapping(path = "/{uscc}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Take in a document", description = "Makes a new version, unless the register says the same "
            + "already. If-Match with the version replaced, or If-None-Match: * for a new organization, guards against "
            + "overwriting what others wrote.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(required = true,
            content = @Content(schema = @Schema(ref = "Organization")))
    ResponseEntity<Receiving> put(@PathVariable String uscc, @RequestBody OrganizationDocument document,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestHeader(name = "If-None-Match", required = false) @Nullable String ifNoneMatch, Actor actor) {
        if (!document.organization().uscc().equals(uscc)) {
            throw Problem.DOCUMENT_REFUSED.because("The document is another organization's",
                    List.of(new DocumentProblem("/uscc", "expected the code in the address")));
        }
        actor.require(Role.REGISTRY, document.organization().registrationAuthority().division());
        OrganizationHead before = organizations.find(uscc);
        if (before != null) { // nor may it be taken from another registry
            actor.require(Role.REGISTRY, before.organization().registrationAuthority().division());
        }
        Received received = organizations.put(document, expected(ifMatch, ifNoneMatch));
        OrganizationHead head = received.head();
        return ResponseEntity.status(received.receipt() == Receipt.CREATED ? HttpStatus.CREATED : HttpStatus.OK)
                .eTag(String.valueOf(head.version()))
                .body(new Receiving(uscc, head.version(), head.digest(), head.receivedAt(), received.receipt(),
                        OrganizationDocuments.warnings(document.organization())));
    }

    private static @Nullable Integer expected(@Nullable String ifMatch, @Nullable String ifNoneMatch) {
        if (ifMatch == null) {
            return ifNoneMatch != null && ifNoneMatch.strip().equals("*") ? 0 : null;
        }
        return VersionTag.given(ifMatch);
    }

    @GetMapping(path = "/{uscc}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Read a document", description = "In canonical form (RFC 8785); the ETag is its version, "
            + "Repr-Digest its SHA-256.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(ref = "Organization")))
    ResponseEntity<byte[]> get(@PathVariable String uscc, @RequestParam(required = false)
            @Parameter(description = "an earlier version, from 1") @Nullable Integer version) {
        OrganizationHead head = organizations.get(uscc, version);
        byte[] sha256 = HexFormat.of().parseHex(head.digest().substring("sha256:".length()));
        return ResponseEntity.ok().eTag(String.valueOf(head.version())).lastModified(head.receivedAt())
                .cacheControl(CacheControl.noCache().cachePrivate())
                .header("Repr-Digest", "sha-256=:" + Base64.getEncoder().encodeToString(sha256) + ":")
                .contentType(MediaType.APPLICATION_JSON)
                .body(OrganizationDocument.of(head.organization()).json().getBytes(StandardCharsets.UTF_8));
    }

    /** The versions of one organization. */
    record Versions(String uscc, List<OrganizationSearch.Version> versions) {
    }

    @GetMapping(path = "/{uscc}/versions", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "List the versions of a document, the first one first")
    Versions versions(@PathVariable String uscc) {
        List<OrganizationSearch.Version> versions = search.versions(uscc);
        if (versions.isEmpty()) {
            throw Problem.ORGANIZATION_NOT_FOUND.because("It holds no organization with this code");
        }
        return new Versions(uscc, versions);
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Look for organizations", description = "In the order of their codes; go on with after=next.")
    OrganizationSearch.Page search(
            @RequestParam(required = false) @Parameter(description = "part of the name, or beginning of the code")
            @Nullable String q,
            @RequestParam(required = false) @Parameter(description = "division of the registration authority, six "
                    + "digits, or one above it: 510000 finds the whole province") @Nullable String division,
            @RequestParam(required = false) @Nullable OrganizationType type,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") @Parameter(description = "1 to 200") int limit) {
        if (limit < 1 || limit > MOST) {
            throw Problem.BAD_REQUEST.because("limit (expected: 1 to " + MOST + ")");
        }
        if (q != null && q.length() > 100 || division != null && !division.matches("[0-9]{6}")) {
            throw Problem.BAD_REQUEST.because("q or division (expected: at most 100 characters; six digits)");
        }
        return search.search(q, division, type, after, limit);
    }

    @PostMapping(path = "/import", consumes = "application/x-ndjson", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Take in many documents", description = "One document a line. Lines that are refused do not "
            + "stop the others; the answer names the first thousand of them.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(mediaType = "application/x-ndjson", schema = @Schema(ref = "Organization")))
    OrganizationImport.Report importAll(InputStream body, Actor actor) throws IOException {
        OrganizationImport run = new OrganizationImport(batches, actor);
        try {
            return run.run(body);
        } finally {
            OrganizationImport.Report report = run.report();
            audit.record(actor, "ORGANIZATIONS_IMPORTED", "organizations", Map.of(
                    "documents", String.valueOf(report.documents()), "created", String.valueOf(report.created()),
                    "updated", String.valueOf(report.updated()), "unchanged", String.valueOf(report.unchanged()),
                    "refused", String.valueOf(report.refused())));
        }
    }
}
