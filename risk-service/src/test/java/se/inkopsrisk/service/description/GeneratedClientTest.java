package se.inkopsrisk.service.description;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.client.RestClientResponseException;
import se.inkopsrisk.client.ApiClient;
import se.inkopsrisk.client.api.AssessmentsApi;
import se.inkopsrisk.client.api.CatalogueApi;
import se.inkopsrisk.client.api.RulesApi;
import se.inkopsrisk.client.model.Assessment;
import se.inkopsrisk.client.model.AssessmentPage;
import se.inkopsrisk.client.model.Problem;
import se.inkopsrisk.client.model.Purchase;
import se.inkopsrisk.service.ServiceApplication;

/** A vendor's program, with a client that was generated from {@code docs/openapi.json}. */
@SpringBootTest(classes = ServiceApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class GeneratedClientTest {
    private static final Purchase GLOVES = new Purchase()
            .title("Undersökningshandskar av nitril")
            .cpv("18424300")
            .valueSek("4200000.00")
            .addOriginsItem("MY")
            .plannedFor(LocalDate.of(2026, 12, 1));

    @LocalServerPort
    private int port;

    private ApiClient client;

    @BeforeEach
    void ask_this_service() {
        client = new ApiClient().setBasePath("http://127.0.0.1:" + port);
    }

    private Assessment assess(Purchase purchase) {
        return new AssessmentsApi(client).assess(purchase, null, null, null, null, null, null, null);
    }

    @Test
    void a_purchase_is_assessed_and_what_is_not_assessed_is_null_and_never_low() {
        Assessment gloves = assess(GLOVES);
        Assessment unclear = assess(new Purchase().title("Diverse enligt avtal"));

        assertThat(gloves.getOverall()).isEqualTo(Assessment.OverallEnum.HIGH);
        assertThat(gloves.getPurchase().getOrigins()).containsExactly("MY");
        assertThat(gloves.getCriteria().getHUMANRIGHTS().getFindings()).isNotEmpty();
        assertThat(unclear.getOverall()).isNull();
        assertThat(unclear.getCriteria().getENVIRONMENT().getMissing()).contains("category");
    }

    @Test
    void an_assessment_is_kept_once_and_found_again() {
        AssessmentsApi assessments = new AssessmentsApi(client);
        String reference = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            assessments.assess(GLOVES, null, null, true, reference, null, null, "key-" + reference);
        }

        AssessmentPage page =
                assessments.listAssessments(reference, null, null, null, null, null, null, null, null, null);

        assertThat(page.getAssessments()).singleElement().satisfies(kept -> {
            assertThat(kept.getOverall()).isEqualTo("HIGH");
            assertThat(assessments.assessmentRecord(kept.getId()).getPurchase().getCpv())
                    .isEqualTo("18424300");
        });
        assertThat(assessments.verifyLedger(null).getWhole()).isTrue();
    }

    @Test
    void a_batch_is_counted() {
        var batch = new AssessmentsApi(client)
                .assessBatch(List.of(GLOVES, new Purchase().title("Diverse enligt avtal")), null, null);

        assertThat(batch.getAssessments()).hasSize(2);
        assertThat(batch.getCounts().getHIGH()).isEqualTo(1);
        assertThat(batch.getCounts().getNOTASSESSED()).isEqualTo(1);
    }

    @Test
    void the_catalogue_and_the_rules_are_read() {
        assertThat(new CatalogueApi(client).cpv("handsk", 5)).isNotEmpty();
        assertThat(new RulesApi(client).rulesVersions().getInstalled()).isNotEmpty();
    }

    @Test
    void a_problem_is_read_as_what_it_is() {
        assertThatThrownBy(() -> assess(new Purchase().cpv("99999999")))
                .isInstanceOfSatisfying(RestClientResponseException.class, refused -> {
                    Problem problem = refused.getResponseBodyAs(Problem.class);
                    assertThat(problem.getType()).isEqualTo("urn:inkopsrisk:problem:invalid-purchase");
                    assertThat(problem.getErrors().get(0).getPointer()).isEqualTo("/cpv");
                });
    }
}
