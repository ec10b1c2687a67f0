package cn.chengxin.service.web;

import cn.chengxin.rules.document.OrganizationSchema;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "schemas")
final class DescriptionController {

    @GetMapping(path = "/api/v1/schemas/organization", produces = "application/schema+json")
    @Operation(summary = "The JSON Schema (draft 2020-12) of an organization document")
    String organization() {
        return OrganizationSchema.json();
    }
}
