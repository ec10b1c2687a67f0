package cn.chengxin.service.web;

import cn.chengxin.rules.document.ApplicationSchema;
import cn.chengxin.rules.document.NearestPassSchema;
import cn.chengxin.rules.document.OrganizationSchema;
import cn.chengxin.rules.document.VerdictSchema;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The description of the interface at /v3/api-docs: what springdoc finds, with our own schemas and problems. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final String ABOUT = """
            Explained credit verdicts on China's social organizations. Days are YYYY-MM-DD and, where none is named, \
            today in China; amounts are yuan; divisions are GB/T 2260 codes of six digits. Verdicts are proposals: \
            officials decide.

            Systems send a token, `Authorization: Bearer …`; a browser that is logged in sends its session and, with \
            whatever changes something, the token of the page (X-CSRF-TOKEN).

            Whatever goes wrong is answered as application/problem+json (RFC 9457) with a stable type: 400 for what \
            the address or a header says, 413 and 415 for the size and the kind of a body, 422 for what a body says. \
            `errors` then lists every mistake with its place, a JSON pointer. Types: %s.""";

    @Bean
    OpenApiCustomizer description() {
        return api -> {
            api.info(new Info().title("Chengxin 诚信").version("v1").description(ABOUT.formatted(
                    Arrays.stream(Problem.values()).map(each -> each.type().toString())
                            .collect(Collectors.joining(", ")))));
            if (api.getComponents() == null) {
                api.components(new Components());
            }
            components(api, OrganizationSchema.json());
            components(api, ApplicationSchema.json());
            components(api, VerdictSchema.json());
            components(api, NearestPassSchema.json());
            api.getComponents().addSchemas("Problem", schema(PROBLEM));
            api.getComponents().addSecuritySchemes("token", new SecurityScheme().type(SecurityScheme.Type.HTTP)
                    .scheme("bearer").description("a token that an administrator made at /api/v1/tokens"));
            api.addSecurityItem(new SecurityRequirement().addList("token"));
            api.getPaths().values().forEach(path -> path.readOperations().forEach(ApiDescription::problems));
        };
    }

    private static void problems(Operation operation) {
        operation.getResponses().addApiResponse("default", new ApiResponse().description("a problem, by its type")
                .content(new Content().addMediaType("application/problem+json",
                        new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem")))));
    }

    private static void components(OpenAPI api, String schema) {
        JsonNode root = tree(schema.replace("#/$defs/", "#/components/schemas/"));
        root.path("$defs").properties().forEach(each ->
                api.getComponents().addSchemas(each.getKey(), schema(each.getValue().toString())));
        ObjectNode own = root.deepCopy();
        own.remove("$defs");
        own.remove("$id");
        own.remove("$schema");
        api.getComponents().addSchemas(root.path("title").asText(), schema(own.toString()));
    }

    private static Schema<?> schema(String json) {
        return Json31.mapper().convertValue(tree(json), Schema.class);
    }

    private static JsonNode tree(String json) {
        try {
            return Json31.mapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final String PROBLEM = """
            {"type": "object", "required": ["type", "title", "status"], "properties": {
              "type": {"type": "string", "format": "uri", "description": "urn:chengxin:problem:…, never changes"},
              "title": {"type": "string"}, "status": {"type": "integer"},
              "detail": {"type": "string", "description": "what happened this time, and what to do"},
              "instance": {"type": "string"},
              "errors": {"type": "array", "items": {"type": "object", "properties": {
                "path": {"type": "string", "description": "where: a JSON pointer, or a parameter's name"},
                "message": {"type": "string", "description": "what is wrong; never repeats a value"}}}}}}
            """;
}
