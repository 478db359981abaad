package se.inkopsrisk.engine.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import se.inkopsrisk.engine.edition.Edition;
import se.inkopsrisk.engine.edition.LoadedEdition;
import se.inkopsrisk.engine.intake.ColumnMapping;
import se.inkopsrisk.engine.purchase.SekAmount;
import se.inkopsrisk.rules.catalogue.TableName;
import se.inkopsrisk.rules.verdict.Criterion;
import se.inkopsrisk.rules.verdict.Grade;

class LedgerReplayTest {
    private static final String GRADES =
            "id;category;criterion;aspect;stage;grade;basis;source;reason_sv;reason_en;valid_from;valid_to\n";
    private static final String GLOVES_LOW =
            "test.gloves;undersokningshandskar;ENVIRONMENT;;;LOW;PROVISIONAL;;Skäl.;Reason.;;\n";
    private static final String COFFEE_TO_TEA = "cpv_prefix;category;note\n15861;te;\n";

    private static final LoadedEdition BUNDLED = edition();
    private static final LoadedEdition GLOVES_AND_COFFEE =
            edition("grades.csv", GRADES + GLOVES_LOW, "cpv-map.csv", COFFEE_TO_TEA);

    private static LoadedEdition edition(String... filesAndTexts) {
        try {
            return Edition.named(
                            filesAndTexts.length == 0
                                    ? Edition.BUNDLED
                                    : overlay(filesAndTexts).toString())
                    .load();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path overlay(String... filesAndTexts) throws IOException {
        Path directory = Files.createTempDirectory("overlay");
        Files.writeString(directory.resolve("overlay.properties"), "name=Region Exempel\nedition=1\n");
        for (int i = 0; i < filesAndTexts.length; i += 2) {
            Files.writeString(directory.resolve(filesAndTexts[i]), filesAndTexts[i + 1]);
        }
        return directory;
    }

    private static Replay replay(LoadedEdition after, String rows) throws IOException {
        Path ledger = Files.writeString(Files.createTempFile("ledger", ".csv"), "titel;cpv;belopp\n" + rows);
        return new LedgerReplay(BUNDLED, after, ColumnMapping.BY_NAME, LocalDate.of(2026, 12, 1))
                .replay(ledger, ReplayListener.NONE);
    }

    private static Set<String> causes(Replay replay) {
        return replay.changes().keySet().stream()
                .flatMap(change -> change.because().stream())
                .map(RowName::toString)
                .collect(Collectors.toSet());
    }

    @Example
    void an_added_grade_is_named_as_the_cause_with_its_rows_and_its_money() throws IOException {
        Replay replay =
                replay(edition("grades.csv", GRADES + GLOVES_LOW), "Handskar;18424300;100,50\nBröd;15811100;7\n");

        assertThat(replay.changed().rows()).isEqualTo(1);
        assertThat(replay.changed().sek()).isEqualByComparingTo("100.50");
        assertThat(replay.unchanged().rows()).isEqualTo(1);
        assertThat(replay.changes().keySet())
                .filteredOn(Change.OfGrade.class::isInstance)
                .singleElement()
                .isInstanceOfSatisfying(Change.OfGrade.class, change -> {
                    assertThat(change.criterion()).isEqualTo(Criterion.ENVIRONMENT);
                    assertThat(change.before()).contains(Grade.HIGH);
                    assertThat(change.because()).containsExactly(new RowName(TableName.GRADES, "test.gloves"));
                });
    }

    @Example
    void a_row_of_the_code_map_is_named_when_purchases_go_to_another_category() throws IOException {
        Replay replay = replay(edition("cpv-map.csv", COFFEE_TO_TEA), "Kaffe;15861000;10\n");

        assertThat(replay.changes().keySet())
                .filteredOn(Change.OfCategory.class::isInstance)
                .hasSize(1);
        assertThat(causes(replay)).containsExactly("cpv-map.csv:15861");
    }

    @Example
    void an_insufficient_grade_that_silences_an_inherited_one_is_found_though_no_finding_shows_it() throws IOException {
        String insufficient = GLOVES_LOW.replace(";;;LOW;", ";;RAW_MATERIAL;INSUFFICIENT;");

        Replay replay = replay(edition("grades.csv", GRADES + insufficient), "Handskar;18424300;10\n");

        assertThat(replay.changed().rows()).isEqualTo(1);
        assertThat(causes(replay)).containsExactly("grades.csv:test.gloves");
    }

    @Example
    void a_row_that_neither_edition_can_read_is_rejected_once() throws IOException {
        Replay replay = replay(BUNDLED, "Handskar;18424300;1,2,3\nHandskar;18424300;4\n");

        assertThat(replay.rejected().rows()).isEqualTo(1);
        assertThat(replay.rejectedByNewAlone()).isZero();
        assertThat(replay.balances()).isTrue();
    }

    @Property(tries = 20)
    void rows_and_money_in_are_unchanged_changed_or_rejected(@ForAll("ledgers") List<String> rows) throws IOException {
        Replay replay = replay(GLOVES_AND_COFFEE, String.join("", rows));
        BigDecimal readable = rows.stream()
                .flatMap(row ->
                        SekAmount.parse(row.substring(row.lastIndexOf(';') + 1).strip()).stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);

        assertThat(replay.balances()).isTrue();
        assertThat(replay.in().rows()).isEqualTo(rows.size());
        assertThat(replay.in().sek()).isEqualByComparingTo(readable);
        assertThat(replay.changes().keySet())
                .allSatisfy(change -> assertThat(change.because()).isNotEmpty());
        assertThat(replay.changes().values()).allSatisfy(touched -> assertThat(touched.rows())
                .isBetween(1L, replay.changed().rows()));
    }

    @Property(tries = 5)
    void an_edition_changes_nothing_against_itself(@ForAll("ledgers") List<String> rows) throws IOException {
        Replay replay = replay(BUNDLED, String.join("", rows));

        assertThat(replay.changed().rows()).isZero();
        assertThat(replay.changes()).isEmpty();
        assertThat(replay.unchanged().rows() + replay.rejected().rows()).isEqualTo(rows.size());
    }

    @Provide
    Arbitrary<List<String>> ledgers() {
        Arbitrary<String> codes = Arbitraries.of("15861000", "18424300", "90911200", "99999999", "");
        Arbitrary<String> amounts = Arbitraries.oneOf(
                Arbitraries.longs()
                        .between(-10_000_000_00L, 9_999_999_999_99L)
                        .map(ore -> SekAmount.plain(BigDecimal.valueOf(ore, 2)).replace('.', ',')),
                Arbitraries.of("", "x", "12,5,0"));
        return Combinators.combine(codes, amounts)
                .as((code, amount) -> "Xyzzy;" + code + ";" + amount + "\n")
                .list()
                .ofMaxSize(40);
    }
}
