package cn.chengxin.service.web;

import cn.chengxin.rules.document.ApplicationSchema;
import cn.chengxin.rules.document.NearestPassSchema;
import cn.chengxin.rules.document.OrganizationSchema;
import cn.chengxin.rules.document.VerdictSchema;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/schemas", produces = "application/schema+json")
@Tag(name = "schemas", description = "JSON Schema, draft 2020-12")
final class SchemaController {

    @GetMapping("/organization")
    @Operation(summary = "The schema of an organization document")
    String organization() {
        return OrganizationSchema.json();
    }

    @GetMapping("/application")
    @Operation(summary = "The schema of an application to found an organization")
    String application() {
        return ApplicationSchema.json();
    }

    @GetMapping("/verdict")
    @Operation(summary = "The schema of a verdict")
    String verdict() {
        return VerdictSchema.json();
    }

    @GetMapping("/nearest-pass")
    @Operation(summary = "The schema of what would lift a conclusion")
    String nearestPass() {
        return NearestPassSchema.json();
    }
}
