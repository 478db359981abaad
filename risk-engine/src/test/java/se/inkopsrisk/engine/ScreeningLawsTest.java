package se.inkopsrisk.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import se.inkopsrisk.engine.assess.Assessment;
import se.inkopsrisk.engine.assess.AssessmentJson;
import se.inkopsrisk.engine.classify.CategoryMap;
import se.inkopsrisk.engine.classify.ClassifiedBy;
import se.inkopsrisk.engine.purchase.Purchase;
import se.inkopsrisk.rules.catalogue.ContractTerm;
import se.inkopsrisk.rules.cpv.CpvNomenclature;
import se.inkopsrisk.rules.profile.Answer;
import se.inkopsrisk.rules.profile.Nature;
import se.inkopsrisk.rules.verdict.Criterion;
import se.inkopsrisk.rules.verdict.Grade;
import se.inkopsrisk.rules.verdict.Language;

/** Laws that hold for every purchase. */
class ScreeningLawsTest {
    private static final RiskScreener WITH_MEMO = Screeners.BUNDLED;
    private static final RiskScreener WITHOUT_MEMO = Screeners.BUNDLED.withMemo(false);
    private static final List<String> CODES =
            List.copyOf(CpvNomenclature.bundled().codes());
    private static final List<String> TERMS = WITH_MEMO.ruleBook().catalogue().contractTerms().stream()
            .map(ContractTerm::id)
            .toList();

    @Property(tries = 500)
    void memo_on_and_memo_off_give_equal_assessments(@ForAll("purchases") List<Purchase> purchases) {
        List<Assessment> remembered = WITH_MEMO.screen(purchases);
        List<Assessment> again = WITH_MEMO.screen(purchases);
        List<Assessment> judged = WITHOUT_MEMO.screen(purchases);

        assertThat(remembered).isEqualTo(judged);
        assertThat(again).isEqualTo(judged);
    }

    @Property(tries = 200)
    void screeners_that_share_a_memo_differ_only_where_they_should(@ForAll("purchases") List<Purchase> purchases) {
        CategoryMap.Builder map = CategoryMap.builder();
        map.add(ClassifiedBy.ACCOUNT, "5460", "kaffe");
        RiskScreener mapped = WITH_MEMO.withCategoryMap(map.build());

        assertThat(mapped.screen(purchases)).isEqualTo(mapped.withMemo(false).screen(purchases));
        assertThat(WITH_MEMO.screen(purchases)).isEqualTo(WITHOUT_MEMO.screen(purchases));
    }

    @Property(tries = 200)
    void the_same_purchase_gives_the_same_bytes_alone_and_in_company(@ForAll("purchases") List<Purchase> purchases) {
        AssessmentJson json = AssessmentJson.in(Language.SV);
        List<Assessment> together = WITHOUT_MEMO.screen(purchases);

        for (int i = 0; i < purchases.size(); i++) {
            byte[] alone = json.bytes(WITH_MEMO.screen(purchases.get(i)));
            assertThat(Arrays.equals(alone, json.bytes(together.get(i)))).isTrue();
        }
    }

    @Property(tries = 200)
    void a_remembering_writer_gives_the_same_bytes(@ForAll("purchases") List<Purchase> purchases) {
        for (Language language : Language.values()) {
            AssessmentJson plain = AssessmentJson.in(language);
            AssessmentJson remembering = AssessmentJson.remembering(language);

            for (int time = 0; time < 2; time++) {
                for (Assessment assessment : WITH_MEMO.screen(purchases)) {
                    String written = new String(plain.bytes(assessment), StandardCharsets.UTF_8);
                    assertThat(new String(remembering.bytes(assessment), StandardCharsets.UTF_8))
                            .isEqualTo(written);
                }
            }
        }
    }

    @Property(tries = 500)
    void the_whole_is_as_bad_as_its_worst_criterion_and_a_grade_always_says_why(@ForAll("purchase") Purchase purchase) {
        Assessment assessment = WITH_MEMO.screen(purchase);

        Optional<Grade> worst = Arrays.stream(Criterion.values())
                .flatMap(criterion -> assessment.of(criterion).grade().stream())
                .max(Grade::compareTo);
        assertThat(assessment.overall()).isEqualTo(worst);
        for (Criterion criterion : Criterion.values()) {
            assertThat(assessment.of(criterion).grade())
                    .isEqualTo(assessment.of(criterion).findings().stream()
                            .filter(finding -> finding.decisive())
                            .map(finding -> finding.grade())
                            .max(Grade::compareTo));
        }
    }

    @Property(tries = 500)
    void one_more_origin_never_lowers_a_grade(
            @ForAll("purchase") Purchase purchase, @ForAll("country") String country) {
        if (purchase.origins().isEmpty()) {
            return; // Stating the first origin settles a question, which is another law.
        }
        Purchase more = purchase.toBuilder()
                .origins(Stream.concat(purchase.origins().stream(), Stream.of(country))
                        .toList())
                .build();

        for (Criterion criterion : Criterion.values()) {
            Optional<Grade> before = WITH_MEMO.screen(purchase).of(criterion).grade();
            Optional<Grade> after = WITH_MEMO.screen(more).of(criterion).grade();
            before.ifPresent(grade ->
                    assertThat(grade.isWorseThan(after.orElse(Grade.LOW))).isFalse());
        }
    }

    @Provide
    Arbitrary<List<Purchase>> purchases() {
        return purchase().list().ofMinSize(1).ofMaxSize(20);
    }

    @Provide
    Arbitrary<String> country() {
        return Arbitraries.of("CN", "MY", "PK", "SE", "IN", "BR", "CI");
    }

    /** Codes as people write them. */
    private static Arbitrary<String> codes() {
        return Combinators.combine(Arbitraries.of(CODES), Arbitraries.of("%s", "%s-1", "%s Handskar", "CPV: %s"))
                .as((code, form) -> form.formatted(code));
    }

    @Provide
    Arbitrary<Purchase> purchase() {
        Arbitrary<Purchase.Builder> described = Combinators.combine(
                        codes().injectNull(0.2),
                        Arbitraries.of("Ett inköp", "Kaffe, mörkrost", "Städning av vårdcentral"),
                        Arbitraries.of("5460", "7010").injectNull(0.5),
                        Arbitraries.of(Nature.values()).injectNull(0.7),
                        Arbitraries.of(TERMS).set().ofMaxSize(2))
                .as((code, title, account, nature, terms) -> {
                    Purchase.Builder purchase = Purchase.titled(title).terms(terms);
                    if (code != null) {
                        purchase.cpv(code);
                    }
                    if (account != null) {
                        purchase.account(account);
                    }
                    return nature == null ? purchase : purchase.nature(nature);
                });
        return Combinators.combine(
                        described,
                        country().list().ofMaxSize(3),
                        Arbitraries.of(Answer.values()),
                        Arbitraries.longs().between(-100_00, 9_000_000_000L).injectNull(0.2),
                        Arbitraries.integers().between(0, 2_500))
                .as((purchase, origins, performed, ore, day) -> {
                    purchase.origins(origins)
                            .performedInSweden(performed)
                            .plannedFor(LocalDate.of(2021, 6, 1).plusDays(day));
                    return (ore == null ? purchase : purchase.value(BigDecimal.valueOf(ore, 2))).build();
                });
    }
}
