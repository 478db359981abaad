package se.inkopsrisk.engine.classify.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.inkopsrisk.rules.RuleBook;
import se.inkopsrisk.rules.cpv.CpvCode;
import se.inkopsrisk.rules.profile.Nature;

class TextClassifierTest {
    private static final TextClassifier CLASSIFIER =
            TextClassifier.of(RuleBook.bundled().catalogue());

    @Test
    void a_compound_is_found_by_its_parts() {
        TextMatch match = CLASSIFIER.classify("Undersökningshandskar av nitril", "");

        assertThat(match.decided()).isPresent();
        assertThat(match.candidates().get(0).category()).isEqualTo("undersokningshandskar");
    }

    @Test
    void a_compound_that_nobody_listed_goes_by_its_head() {
        assertThat(divisionOf("Höstlovsbussresor")).isEqualTo("60");
    }

    @Test
    void a_compound_with_an_empty_head_goes_by_what_comes_before() {
        assertThat(divisionOf("Skolskjutstjänster")).isEqualTo("60");
    }

    @ParameterizedTest
    @CsvSource({
        "Service av hissar, 50",
        "Rivning av förskola, 45",
        "Utbildning i brandskydd, 80",
        "Ramavtal städning av skolor, 90",
        "Elkraft till regionens fastigheter, 09",
        "Hyrläkare till vårdcentraler, 79",
    })
    void what_is_done_weighs_more_than_to_what(String title, String division) {
        assertThat(divisionOf(title)).isEqualTo(division);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "Ramavtal",
                "DIS förnyad konkurrensutsättning avseende upphandling 2026",
                "Region Gävleborg samordnad upphandling",
                "Göteborgs Stad, Västerås kommun och Marks kommun",
                "4711-2026/03",
                "?!;;--",
            })
    void words_of_procurement_alone_say_nothing(String title) {
        assertThat(CLASSIFIER.classify(title, "")).isEqualTo(TextMatch.NONE);
    }

    @Test
    void an_unclear_text_gets_suggestions_and_no_answer() {
        TextMatch match = CLASSIFIER.classify("Material och utrustning", "");

        assertThat(match.decided()).isEmpty();
        assertThat(match.candidates()).isNotEmpty();
    }

    @Test
    void vowels_with_ring_and_dots_are_letters_of_their_own() {
        assertThat(divisionOf("Båtar")).isEqualTo("34");
        assertThat(divisionOf("Batar")).isNotEqualTo("34");
        assertThat(CLASSIFIER.classify("Får", "").candidates())
                .isNotEqualTo(CLASSIFIER.classify("Far", "").candidates());
    }

    @ParameterizedTest
    @CsvSource({"Window cleaning, 90", "Supply of examination gloves, 18", "Mass spectrometer, 38"})
    void english_titles_are_read(String title, String division) {
        assertThat(divisionOf(title)).isEqualTo(division);
    }

    @ParameterizedTest
    @CsvSource({"GOODS, 48", "SERVICES, 72"})
    void the_nature_tells_what_a_title_leaves_open(Nature nature, String division) {
        assertThat(CLASSIFIER
                        .rank("Ärendehanteringssystem", Optional.of(nature))
                        .divisions())
                .first()
                .extracting(Votes.Vote::key)
                .isEqualTo(division);
    }

    @Test
    void a_wrong_nature_does_not_overrule_a_clear_title() {
        assertThat(CLASSIFIER
                        .classify("Skolskjuts", "", Optional.of(Nature.WORKS))
                        .candidates())
                .first()
                .extracting(Candidate::category)
                .isEqualTo(CLASSIFIER
                        .classify("Skolskjuts", "")
                        .candidates()
                        .get(0)
                        .category());
    }

    @Test
    void a_description_helps_where_the_title_is_bare() {
        assertThat(CLASSIFIER
                        .classify("Avrop 3", "Snöröjning och halkbekämpning")
                        .candidates())
                .first()
                .extracting(Candidate::category)
                .isEqualTo("snorojning-och-halkbekampning");
    }

    @Test
    void candidates_come_best_first_and_hold_the_decided_one() {
        TextMatch match = CLASSIFIER.classify("Lokalvård och fönsterputs", "");

        assertThat(match.candidates()).isSortedAccordingTo((a, b) -> Double.compare(b.confidence(), a.confidence()));
        assertThat(match.decided()).hasValue(match.candidates().get(0));
    }

    @Test
    void the_same_text_gives_the_same_answer_in_another_classifier() {
        TextClassifier another = TextClassifier.of(RuleBook.bundled().catalogue());

        for (String title : List.of("Städtjänster", "Bygg av väg och bro", "Systemstöd för ekonomi", "Tolk")) {
            assertThat(another.classify(title, "")).isEqualTo(CLASSIFIER.classify(title, ""));
        }
    }

    @Test
    void a_very_longText_is_read_from_its_beginning() {
        String longText = "Skolskjuts " + "ord utan mening ".repeat(50_000);

        assertThat(CLASSIFIER.classify(longText, longText).candidates()).isNotEmpty();
        assertThat(CLASSIFIER.classify("x".repeat(1_000_000), "")).isNotNull();
    }

    @Property(tries = 200)
    void any_text_whatever_gets_an_answer_with_confidences_between_0_and_1(@ForAll String title) {
        for (Candidate candidate : CLASSIFIER.classify(title, title).candidates()) {
            assertThat(candidate.confidence()).isBetween(0.0, 1.0);
        }
    }

    @Test
    void the_bundled_index_is_the_one_that_the_bundled_words_make() {
        List<Phrase> phrases = Phrases.of(RuleBook.bundled().catalogue());

        assertThat(PackedIndex.bundled(Phrases.fingerprint(phrases))).isPresent();
        assertThat(PackedIndex.bundled("other words")).isEmpty();
    }

    @Test
    void suggestions_complete_what_is_typed() {
        assertThat(CLASSIFIER.suggest("städn", 10))
                .extracting(s -> s.name().sv().toLowerCase(Locale.ROOT))
                .anyMatch(name -> name.contains("städ"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"undersökningshanskar", "undresökningshandskar", "undersökningshandska"})
    void suggestions_forgive_a_slip(String typed) {
        assertThat(CLASSIFIER.suggest(typed, 10))
                .extracting(Suggestion::category)
                .contains("undersokningshandskar");
    }

    @Test
    void suggestions_take_the_digits_of_a_code() {
        assertThat(CLASSIFIER.suggest("184243", 5))
                .extracting(Suggestion::cpv)
                .allMatch(cpv -> cpv.filter(c -> c.startsWith("184243")).isPresent())
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"18424300-0", "184243", "18 42 43 00", "18.42.43"})
    void suggestions_take_a_code_as_it_is_written(String typed) {
        assertThat(CLASSIFIER.suggest(typed, 5))
                .first()
                .extracting(Suggestion::cpv)
                .isEqualTo(Optional.of(new CpvCode("18424300")));
    }

    @ParameterizedTest
    @CsvSource({"lokalvrd, lokalvard", "skolsjuts, sjukresor", "belysing, belysning"})
    void what_is_named_so_is_suggested_before_what_is_only_called_so(String typed, String category) {
        assertThat(CLASSIFIER.suggest(typed, 5))
                .first()
                .extracting(Suggestion::category)
                .isEqualTo(category);
    }

    @Test
    void suggestions_for_words_that_nothing_holds_together_hold_some_of_them() {
        assertThat(CLASSIFIER.suggest("städ skola", 5)).isNotEmpty();
    }

    @Test
    void suggestions_are_as_many_as_asked_for_and_none_twice() {
        assertThat(CLASSIFIER.suggest("s", 8)).hasSize(8).doesNotHaveDuplicates();
        assertThat(CLASSIFIER.suggest("", 8)).isEmpty();
        assertThat(CLASSIFIER.suggest(noise(), 8)).hasSizeLessThanOrEqualTo(8);
    }

    private static String noise() {
        return new Random(1)
                .ints(5_000, 'a', 'z')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String divisionOf(String title) {
        return CLASSIFIER.rank(title, Optional.empty()).divisions().stream()
                .findFirst()
                .map(Votes.Vote::key)
                .orElse("none");
    }
}
