package se.inkopsrisk.service.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.inkopsrisk.service.ServiceApplication;

@ExtendWith(Chromium.class)
@SpringBootTest(classes = ServiceApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class JourneysTest {
    private static final String GLOVES = "/granskning?title=Undersökningshandskar&cpv=18424300&valueSek=4,2+mkr";
    private static final Path NOTICE = Path.of(System.getProperty("inkopsrisk.root"), "samples", "notice-care.xml");

    @LocalServerPort
    private int port;

    private Visit visit() {
        return Visit.of(port, Look.DESKTOP_LIGHT);
    }

    private static Locator grade(Page page, String criterion) {
        return page.locator(".result-head .cell", new Page.LocatorOptions().setHasText(criterion))
                .locator(".grade");
    }

    private static void drop(Page page, Path notice) {
        page.getByLabel("Eller lämna in hela annonsen").setInputFiles(notice);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Granska annonsen"))
                .click();
    }

    @Test
    void an_officer_checks_a_purchase_by_its_title() {
        try (Visit visit = visit()) {
            Page page = visit.open("/");
            page.getByLabel("Vad ska köpas?").pressSequentially("engångshandsk");
            page.getByRole(AriaRole.OPTION).first().waitFor();
            visit.picture("journey-type-ahead");
            page.getByRole(AriaRole.OPTION)
                    .filter(new Locator.FilterOptions().setHasText("18424300"))
                    .first()
                    .click();

            assertThat(page.getByLabel("CPV-kod")).hasValue("18424300");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Granska inköpet"))
                    .click();

            assertThat(page.locator("#utfall")).hasText("Åtgärda före annonsering");
            assertThat(grade(page, "Miljöpåverkan")).hasText("Hög");
        }
    }

    @Test
    void what_nothing_speaks_of_is_said_to_be_not_assessed_and_never_low() {
        try (Visit visit = visit()) {
            Page page = visit.open("/granskning?title=Xyzzy");

            assertThat(page.locator(".result-head .cell-not-assessed .grade"))
                    .hasText(new String[] {"Ej bedömd", "Ej bedömd", "Ej bedömd", "Ej bedömd", "Ej bedömd"});
            assertThat(page.locator(".grade-low")).hasCount(0);
            assertThat(page.locator("#utfall")).hasText("Granska före annonsering");
        }
    }

    @Test
    void an_officer_checks_a_purchase_by_its_cpv_code() {
        try (Visit visit = visit()) {
            Page page = visit.open("/granska");
            page.getByLabel("CPV-kod").fill("33140000-3");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Granska inköpet"))
                    .click();

            assertThat(page.locator("h1")).hasText("Medicinska förbrukningsartiklar");
            assertThat(page.locator(".category")).containsText("enligt CPV-koden");
        }
    }

    @Test
    void an_officer_drops_a_notice_with_several_lots_and_reads_them_one_by_one() {
        try (Visit visit = visit()) {
            Page page = visit.open("/");
            drop(page, NOTICE);

            assertThat(page.locator("#utfall")).hasText("Åtgärda före annonsering");
            assertThat(page.locator("table.lots tbody tr")).hasCount(3);
            visit.picture("journey-notice");

            page.locator("#visa-LOT-0003").click();
            assertThat(page.locator(".lot-title")).hasText("Städning av vårdcentraler");
            visit.assertAccessible();

            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Gör behövlighetsbedömningen"))
                    .click();
            assertThat(page.locator("h1")).hasText("Behövlighetsbedömning");
            visit.assertAccessible();
        }
    }

    /** Drags a file over the place for it and lets go, as a browser tells of it. */
    private static void dragAndDrop(Page page, Path file) throws IOException {
        JSHandle dragged = page.evaluateHandle(
                """
                ([name, text]) => {
                  const dragged = new DataTransfer();
                  dragged.items.add(new File([text], name));
                  return dragged;
                }""",
                List.of(file.getFileName().toString(), Files.readString(file)));
        page.dispatchEvent("[data-drop]", "dragover", Map.of("dataTransfer", dragged));
        assertThat(page.locator("[data-drop]")).hasClass(Pattern.compile("\\bover\\b"));
        page.dispatchEvent("[data-drop]", "drop", Map.of("dataTransfer", dragged));
    }

    @Test
    void a_notice_that_is_dragged_onto_the_page_is_checked_at_once() throws IOException {
        try (Visit visit = visit()) {
            Page page = visit.open("/");
            dragAndDrop(page, NOTICE);

            assertThat(page.locator("#utfall")).hasText("Åtgärda före annonsering");
            assertThat(page.locator("table.lots tbody tr")).hasCount(3);
        }
    }

    @Test
    void a_release_of_open_contracting_data_is_dragged_onto_the_page_just_so() throws IOException {
        try (Visit visit = visit()) {
            Page page = visit.open("/");
            dragAndDrop(page, NOTICE.resolveSibling("notice-it-ocds.json"));

            assertThat(page.locator("#utfall")).isVisible();
            assertThat(page.locator(".eyebrow").first()).containsText("notice-it-ocds.json");
            assertThat(page.locator(".result-head .cell")).hasCount(5);
            visit.picture("journey-ocds");
            visit.assertAccessible();
        }
    }

    @Test
    void a_file_that_is_dragged_and_no_notice_is_explained_where_it_was_dropped() throws IOException {
        Path text = Files.createTempFile("annons", ".txt");
        Files.writeString(text, "Bästa leverantör");
        try (Visit visit = visit()) {
            Page page = visit.open("/");
            visit.expect(400);
            dragAndDrop(page, text);

            assertThat(page.locator("#file-error")).containsText("varken eForms-XML eller OCDS-JSON");
        } finally {
            Files.delete(text);
        }
    }

    @Test
    void what_contradicts_itself_in_a_notice_is_shown_by_business_term_and_place() {
        try (Visit visit = visit()) {
            Page page = visit.open("/");
            drop(page, NOTICE);
            page.locator("#motsagelse-1 > summary").click();

            assertThat(page.locator("#motsagelse-1")).containsText("BT-805");
            assertThat(page.locator("#motsagelse-1 code").first())
                    .containsText("/*/cac:ProcurementProjectLot[cbc:ID='LOT-0001']");
        }
    }

    @Test
    void a_reason_is_followed_to_its_row_and_back_into_the_catalogue() {
        try (Visit visit = visit()) {
            Page page = visit.open(GLOVES);
            page.locator("#kriterium-HUMAN_RIGHTS > summary").click();
            Locator row = page.locator("#kriterium-HUMAN_RIGHTS a[href*='/katalog/rad/']")
                    .first();
            String id = row.locator("code").textContent();
            row.click();

            assertThat(page.locator("[id='row-" + id + "']")).isVisible();
            assertThat(page.locator("[id='row-" + id + "']")).isInViewport();

            visit.open("/katalog#rule-origin.listed-good");
            page.waitForURL("**/katalog/regler#rule-origin.listed-good");
            assertThat(page.locator("[id='rule-origin.listed-good']")).isInViewport();
        }
    }

    @Test
    void an_officer_answers_the_origin_and_sees_the_grade_change() {
        try (Visit visit = visit()) {
            Page page = visit.open("/granskning?title=Kycklingfilé&cpv=15112000");
            assertThat(grade(page, "Mänskliga rättigheter")).hasText("Potentiell hög");
            page.getByLabel("Ursprungsländer").fill("Brasilien");
            page.getByLabel("Ursprungsländer").blur();

            Locator change = page.locator(".changes li", new Page.LocatorOptions().setHasText("Mänskliga rättigheter"));
            change.waitFor();
            assertThat(change).containsText("Potentiell hög");
            assertThat(grade(page, "Mänskliga rättigheter")).hasText("Hög");
            assertThat(page.locator("#besked")).containsText("Granskningen är gjord om");
            visit.picture("journey-origin-answered");
        }
    }

    @Test
    void an_officer_ticks_a_term_and_sees_the_duty_met() {
        try (Visit visit = visit()) {
            Page page = visit.open(GLOVES);
            page.locator("#answers-terms > summary").click();
            page.getByLabel("Villkor om hållbara leveranskedjor (avancerad nivå)")
                    .check();

            Locator change = page.locator(
                    ".changes li", new Page.LocatorOptions().setHasText("villkoret om hållbara leveranskedjor"));
            change.waitFor();
            assertThat(change).containsText("Uppfylld");
            assertThat(page.locator("#answers-terms[open]")).hasCount(1);
        }
    }

    @Test
    void a_mistaken_answer_costs_nothing() {
        try (Visit visit = visit()) {
            Page page = visit.open(GLOVES);
            visit.expect(400);
            page.getByLabel("Ursprungsländer").fill("Atlantis");
            page.getByLabel("Ursprungsländer").blur();

            assertThat(page.locator("#origins-error")).containsText("Atlantis");
            assertThat(page.getByLabel("Ursprungsländer")).hasValue("Atlantis");
            assertThat(grade(page, "Miljöpåverkan")).hasText("Hög");
            visit.assertAccessible();
        }
    }

    @Test
    void an_officer_decides_on_labour_terms_beside_what_the_rules_find() {
        try (Visit visit = visit()) {
            Page page = visit.open(
                    "/behovlighetsbedomning?title=Lokalvård&cpv=90910000&performedInSweden=YES&valueSek=9+mkr");
            assertThat(page.locator("#fynd")).hasText("Behövligt");

            visit.expect(400);
            page.getByLabel("Villkor behövs inte").check();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("För in i bedömningen"))
                    .click();
            assertThat(page.locator(".error-summary")).containsText("Ett beslut utan skäl räknas inte");

            visit.expect(200);
            page.getByLabel("Varför").fill("Egen personal utför arbetet.");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("För in i bedömningen"))
                    .click();

            assertThat(page.locator("#fynd")).hasText("Behövligt");
            assertThat(page.locator("#beslutet")).hasText("Villkor behövs inte");
            assertThat(page.getByText("Beslutet avviker")).isVisible();
            visit.picture("journey-needs-decided");

            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Tillbaka till granskningen"))
                    .click();
            assertThat(page.locator("section[aria-labelledby=behovlighet]")).containsText("Villkor behövs inte");
        }
    }

    @Test
    void an_officer_prints_and_everything_is_unfolded() {
        try (Visit visit = visit()) {
            Page page = visit.open(GLOVES);
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            byte[] pdf = page.pdf(new Page.PdfOptions().setFormat("A4"));

            assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
            assertThat(page.locator(".answers")).isHidden();
            assertThat(page.locator(".finding").first()).isVisible();
        }
    }

    @Test
    void an_officer_downloads_the_check_for_the_file() throws IOException {
        try (Visit visit = visit()) {
            Page page = visit.open(GLOVES);
            Download pdf = page.waitForDownload(
                    () -> page.getByText("Granskningen som PDF").click());
            assertThat(Files.readAllBytes(pdf.path())).startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));

            visit.open("/");
            drop(page, NOTICE);
            Download json = page.waitForDownload(
                    () -> page.getByText("Samma granskning som JSON").click());
            assertThat(Files.readString(json.path())).contains("\"outcome\":\"ACTION_NEEDED\"", "LOT-0003");
        }
    }

    @Test
    void the_language_changes_by_one_click_and_stays() {
        try (Visit visit = visit()) {
            Page page = visit.open(GLOVES);
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("English"))
                    .click();
            assertThat(page.locator("#utfall")).hasText("Act before publication");
            assertThat(page.locator("html")).hasAttribute("lang", "en");

            visit.open("/");
            assertThat(page.locator("h1")).hasText("Which risks does the purchase carry?");
            page.getByLabel("Or hand in the whole notice").setInputFiles(NOTICE);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Check the notice"))
                    .click();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Svenska"))
                    .click();
            assertThat(page.locator("#utfall")).hasText("Åtgärda före annonsering");
        }
    }

    @Test
    void every_mistake_is_explained_at_its_field_and_what_was_right_is_kept() {
        try (Visit visit = visit()) {
            Page page = visit.open("/granska");
            page.getByLabel("CPV-kod").fill("99999999");
            page.getByLabel("Beskrivning").fill("x".repeat(2001));
            page.getByLabel("Uppskattat värde").fill("mycket");
            page.getByLabel("Planerad annonsering").fill("2026-02-30");
            page.getByLabel("Ursprungsländer").fill("Kina, Atlantis, Mordor");
            page.getByLabel("Nej").check();
            visit.expect(400);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Granska inköpet"))
                    .click();

            assertThat(page.locator(".error-summary")).isFocused();
            assertThat(page.locator(".error-summary li")).hasCount(6);
            assertThat(page.locator("#origins")).hasValue("Kina, Atlantis, Mordor");
            assertThat(page.locator("#valueSek")).hasAttribute("aria-invalid", "true");
            assertThat(page.locator("#performedInSweden-NO")).isChecked();
            page.locator(".error-summary a").first().click();
            assertThat(page.locator("#cpv")).isFocused();
        }
    }

    @Test
    void nothing_written_at_all_is_explained_too() {
        try (Visit visit = visit()) {
            Page page = visit.open("/granskning", 400);

            assertThat(page.locator("#title-error")).containsText("Skriv vad som ska köpas");
        }
    }

    @Test
    void a_file_that_is_no_notice_is_explained() throws IOException {
        Path pdf = Files.createTempFile("annons", ".xml");
        Files.writeString(pdf, "%PDF-1.7 renamed");
        try (Visit visit = visit()) {
            Page page = visit.open("/");
            visit.expect(400);
            drop(page, pdf);

            assertThat(page.locator("#file-error")).containsText("filen är en PDF");
        } finally {
            Files.delete(pdf);
        }
    }

    @Test
    void the_keyboard_alone_suffices() {
        try (Visit visit = visit()) {
            Page page = visit.open("/");
            page.keyboard().press("Tab");
            assertThat(page.locator(".skip")).isFocused();
            page.keyboard().press("Enter");
            page.keyboard().press("Tab");
            assertThat(page.getByLabel("Vad ska köpas?")).isFocused();
            page.keyboard().type("engångshandskar");
            page.getByRole(AriaRole.OPTION).first().waitFor();
            page.keyboard().press("ArrowDown");
            assertThat(page.locator("[role=option][aria-selected=true]")).hasCount(1);
            page.keyboard().press("Enter");
            page.waitForURL("**/granska?*");

            page.getByLabel("CPV-kod").focus();
            page.keyboard().press("Escape");
            page.keyboard().press("Enter");
            page.waitForURL("**/granskning?*");
            page.locator("#skyldigheter ~ details > summary").first().focus();
            page.keyboard().press("Enter");
            assertThat(page.locator("#skyldigheter ~ details[open]")).hasCount(1);
            page.locator("#performedInSweden-").focus();
            page.keyboard().press("ArrowDown");
            page.locator(".changes").waitFor();
            assertThat(page.locator("#performedInSweden-YES")).isFocused();
        }
    }

    @Test
    void the_core_works_without_scripts() {
        try (Visit visit = Visit.withoutScripts(port, Look.PHONE_LIGHT)) {
            Page page = visit.open("/");
            page.getByLabel("Vad ska köpas?").fill("engångshandskar");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Fortsätt"))
                    .click();
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("18424300"))
                    .first()
                    .click();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Granska inköpet"))
                    .click();
            assertThat(page.locator("#utfall")).hasText("Åtgärda före annonsering");

            page.getByLabel("Nej").check();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Granska igen"))
                    .click();
            assertThat(page.locator(".changes")).isVisible();

            visit.open("/");
            drop(page, NOTICE);
            page.locator("#visa-LOT-0002").click();
            assertThat(page.locator(".lot-title")).containsText("Kirurgiska instrument");
        }
    }

    @Test
    void an_analyst_hands_in_a_ledger_follows_it_and_reads_the_report() {
        Path ledger = Path.of(System.getProperty("inkopsrisk.root"), "samples", "spend-2025.csv");
        try (Visit visit = visit()) {
            Page page = visit.open("/");
            page.getByText("Granska en reskontra").click();
            page.getByLabel("Fil med reskontran").setInputFiles(ledger);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Granska reskontran"))
                    .click();

            // Without anybody touching the page.
            assertThat(page.locator("#lage"))
                    .hasText("Klar", new LocatorAssertions.HasTextOptions().setTimeout(60_000));
            assertThat(page.locator("#besked")).hasText("Klar");
            assertThat(page.locator(".verdict")).containsText("bedömda + 11 avvisade");
            page.getByText("Läs rapporten").click();
            assertThat(page.locator("h1")).containsText("Risker i inköpen 2025");
            visit.picture("journey-ledger-report");
        }
    }

    @Test
    void an_analyst_without_scripts_follows_a_ledger_by_asking_again() {
        Path ledger = Path.of(System.getProperty("inkopsrisk.root"), "samples", "spend-2025.csv");
        try (Visit visit = Visit.withoutScripts(port, Look.DESKTOP_LIGHT)) {
            Page page = visit.open("/reskontra");
            page.getByLabel("Fil med reskontran").setInputFiles(ledger);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Granska reskontran"))
                    .click();

            for (int tries = 0; tries < 120 && page.locator(".verdict-ready").count() == 0; tries++) {
                page.waitForTimeout(500);
                page.reload();
            }
            assertThat(page.locator("#lage")).hasText("Klar");
        }
    }
}
