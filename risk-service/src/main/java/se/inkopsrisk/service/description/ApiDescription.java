package se.inkopsrisk.service.description;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What the generated description cannot see by itself: the bodies that are read and written as bytes, the problems that
 * every call may answer, and the ways to log in.
 */
@Configuration(proxyBeanMethods = false)
class ApiDescription {
    private static final String JSON = "application/json";
    private static final String NDJSON = "application/x-ndjson";
    private static final String PROBLEM = "application/problem+json";

    @Bean
    OpenAPI api() {
        return new OpenAPI()
                .info(new Info()
                        .title("Inköpsrisk")
                        .version("1")
                        .description("Screens planned public purchases for sustainability risk.")
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .components(new Components()
                        .addSecuritySchemes(
                                "apiKey",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.APIKEY)
                                        .in(SecurityScheme.In.HEADER)
                                        .name("X-API-Key"))
                        .addSecuritySchemes(
                                "bearer",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .bearerFormat("JWT")))
                .security(List.of(
                        new SecurityRequirement(),
                        new SecurityRequirement().addList("apiKey"),
                        new SecurityRequirement().addList("bearer")));
    }

    @Bean
    OpenApiCustomizer bodies() {
        return api -> {
            // Where the service was asked is no part of what it promises.
            api.setServers(null);
            DescribedSchemas.addTo(api.getComponents());
            body(api, "/api/v1/assessments", Map.of(JSON, DescribedSchemas.PURCHASE));
            answer(api, "/api/v1/assessments", "200", Map.of(JSON, DescribedSchemas.ASSESSMENT));
            answer(api, "/api/v1/assessments", "201", Map.of(JSON, DescribedSchemas.ASSESSMENT));
            body(
                    api,
                    "/api/v1/assessments/batch",
                    Map.of(JSON, DescribedSchemas.PURCHASES, NDJSON, DescribedSchemas.PURCHASE));
            answer(
                    api,
                    "/api/v1/assessments/batch",
                    "200",
                    Map.of(JSON, DescribedSchemas.BATCH, NDJSON, DescribedSchemas.ASSESSMENT));
            body(
                    api,
                    "/api/v1/notices",
                    Map.of(
                            "application/xml",
                            DescribedSchemas.NOTICE_XML,
                            JSON,
                            DescribedSchemas.NOTICE_OCDS,
                            "multipart/form-data",
                            DescribedSchemas.NOTICE_FORM));
            api.getPaths().values().stream()
                    .flatMap(path -> path.readOperations().stream())
                    .forEach(ApiDescription::problems);
        };
    }

    private static void body(OpenAPI api, String path, Map<String, String> schemas) {
        post(api, path).setRequestBody(new RequestBody().required(true).content(content(schemas)));
    }

    private static void answer(OpenAPI api, String path, String status, Map<String, String> schemas) {
        post(api, path)
                .getResponses()
                .addApiResponse(status, new ApiResponse().description("OK").content(content(schemas)));
    }

    private static Operation post(OpenAPI api, String path) {
        return api.getPaths().get(path).getPost();
    }

    private static Content content(Map<String, String> schemas) {
        Content content = new Content();
        schemas.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> content.addMediaType(
                        entry.getKey(),
                        new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + entry.getValue()))));
        return content;
    }

    private static void problems(Operation operation) {
        ApiResponses responses = operation.getResponses();
        // The faults that our own code answers are all of one form.
        responses.keySet().removeIf(status -> status.startsWith("4") || status.startsWith("5"));
        responses.addApiResponse(
                "default",
                new ApiResponse()
                        .description("A problem (RFC 9457)")
                        .content(content(Map.of(PROBLEM, DescribedSchemas.PROBLEM))));
    }
}
