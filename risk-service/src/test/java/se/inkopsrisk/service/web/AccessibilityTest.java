package se.inkopsrisk.service.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.inkopsrisk.service.ServiceApplication;

@ExtendWith(Chromium.class)
@SpringBootTest(classes = ServiceApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class AccessibilityTest {
    private static final String GLOVES = "/granskning?title=Undersökningshandskar&cpv=18424300&valueSek=4,2+mkr";

    /** Every page, by the name of its picture, its address and its status. */
    private static final List<Shown> PAGES = List.of(
            new Shown("start", "/", 200),
            new Shown("start-en", "/?lang=en", 200),
            new Shown("suggestions", "/sok?title=kaffe", 200),
            new Shown("suggestions-none", "/sok?title=xyzzy", 200),
            new Shown("form", "/granska?title=Kaffe", 200),
            new Shown(
                    "form-mistakes", "/granskning?cpv=99999999&valueSek=mycket&origins=Atlantis&plannedFor=snart", 400),
            new Shown("result", GLOVES, 200),
            new Shown("result-answered", GLOVES + "&origins=MY,CN&performedInSweden=NO&terms=ilo-terms", 200),
            new Shown("result-unclassified", "/granskning?title=Xyzzy", 200),
            new Shown("result-services", "/granskning?title=Lokalvård&cpv=90910000&performedInSweden=YES", 200),
            new Shown(
                    "needs",
                    "/behovlighetsbedomning?title=Lokalvård&cpv=90910000&performedInSweden=YES&valueSek=9+mkr",
                    200),
            new Shown("ledger", "/reskontra", 200),
            new Shown("about", "/om", 200),
            new Shown("catalogue", "/katalog", 200),
            new Shown("catalogue-found", "/katalog?q=handskar", 200),
            new Shown("catalogue-nothing-found", "/katalog?q=xyzzy", 200),
            new Shown("catalogue-group", "/katalog/kategori/livsmedel", 200),
            new Shown("catalogue-category", "/katalog/kategori/undersokningshandskar?lang=en", 200),
            new Shown("catalogue-evidence", "/katalog/underlag", 200),
            new Shown("catalogue-goods", "/katalog/varor", 200),
            new Shown("catalogue-good", "/katalog/vara/gold", 200),
            new Shown("catalogue-occupations", "/katalog/yrken", 200),
            new Shown("catalogue-rules", "/katalog/regler", 200),
            new Shown("catalogue-sources", "/katalog/kallor", 200),
            new Shown("not-found", "/finns-inte", 404),
            new Shown("refused", "/annons/granskning.json", 405),
            new Shown("failed", "/brister", 500));

    private static final Path ROOT = Path.of(System.getProperty("inkopsrisk.root"));
    private static final Path MANY_LOTS =
            ROOT.resolve("risk-engine/target/eforms/eforms-sdk/examples/notices/cn_24_maximal_100_lots.xml");

    @LocalServerPort
    private int port;

    /** A page that fails, as no page of ours should. */
    @BeforeAll
    static void aPageFails(@Qualifier("requestMappingHandlerMapping") @Autowired RequestMappingHandlerMapping pages)
            throws NoSuchMethodException {
        pages.registerMapping(
                RequestMappingInfo.paths("/brister").methods(RequestMethod.GET).build(),
                new Failing(),
                Failing.class.getDeclaredMethod("fail"));
    }

    static final class Failing {
        String fail() {
            throw new IllegalStateException("on purpose");
        }
    }

    record Shown(String name, String address, int status) {}

    static Stream<Arguments> everyPageInEveryLook() {
        return PAGES.stream().flatMap(page -> Arrays.stream(Look.values()).map(look -> Arguments.of(page, look)));
    }

    @ParameterizedTest
    @MethodSource("everyPageInEveryLook")
    void a_page_can_be_read_by_everybody(Shown shown, Look look) {
        try (Visit visit = Visit.of(port, look)) {
            Page page = visit.open(shown.address(), shown.status());
            visit.picture(shown.name() + "-" + look.fileName());

            assertThat(page.locator("h1").count()).isEqualTo(1);
            visit.assertFitsTheWidth();
            // What is folded is read too.
            page.evaluate("document.querySelectorAll('details').forEach(fold => fold.open = true)");
            visit.assertAccessible();
            visit.assertFitsTheWidth();
        }
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void a_notice_of_several_lots_can_be_read_by_everybody(Look look) {
        readsNotice(ROOT.resolve("samples/notice-care.xml"), "notice", look);
    }

    @ParameterizedTest
    @EnumSource(
            value = Look.class,
            names = {"DESKTOP_LIGHT", "PHONE_DARK"})
    void a_notice_of_a_hundred_lots_can_be_read_by_everybody(Look look) {
        assumeThat(MANY_LOTS)
                .as("the SDK's notices, which the engine's build unpacks")
                .exists();
        readsNotice(MANY_LOTS, "notice-100-lots", look);
    }

    @Test
    void what_contradicts_itself_in_a_hundred_lots_alike_is_told_once() {
        assumeThat(MANY_LOTS)
                .as("the SDK's notices, which the engine's build unpacks")
                .exists();
        try (Visit visit = Visit.of(port, Look.DESKTOP_LIGHT)) {
            Page page = visit.open("/");
            page.locator("#file").setInputFiles(MANY_LOTS);
            page.locator(".drop-form button").click();
            page.locator("#resultat").waitFor();

            assertThat(page.locator("[id^=motsagelse-]").count()).isBetween(1, 10);
            assertThat(page.locator("#motsagelse-0 dl").count()).isEqualTo(100);
        }
    }

    private void readsNotice(Path notice, String name, Look look) {
        try (Visit visit = Visit.of(port, look)) {
            Page page = visit.open("/");
            page.locator("#file").setInputFiles(notice);
            page.locator(".drop-form button").click();
            page.locator("#resultat").waitFor();
            visit.picture(name + "-" + look.fileName());

            page.evaluate("document.querySelectorAll('details').forEach(fold => fold.open = true)");
            visit.assertAccessible();
            visit.assertFitsTheWidth();
        }
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void what_went_wrong_with_a_file_can_be_read_by_everybody(Look look, @TempDir Path folder) throws IOException {
        Path tooLarge = Files.write(folder.resolve("annons.xml"), new byte[23_000_000]);
        Path noNotice = Files.writeString(folder.resolve("annons.pdf"), "%PDF-1.7");
        try (Visit visit = Visit.of(port, look)) {
            Page page = visit.open("/");
            visit.expect(413);
            // As in a browser without scripts, which does not know the limit.
            page.evaluate("document.querySelector('.drop-form').removeAttribute('data-limit')");
            page.locator("#file").setInputFiles(tooLarge);
            page.locator(".drop-form button").click();
            page.waitForURL("**/annons");
            visit.picture("too-large-" + look.fileName());
            assertThat(page.locator("h1").textContent()).isEqualTo("Filen är för stor");
            visit.assertAccessible();
            visit.assertFitsTheWidth();

            visit.open("/");
            visit.expect(400);
            page.locator("#file").setInputFiles(noNotice);
            page.locator(".drop-form button").click();
            page.waitForURL("**/annons");
            visit.picture("no-notice-" + look.fileName());
            visit.assertAccessible();
            visit.assertFitsTheWidth();
        }
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void a_ledger_can_be_handed_in_and_its_result_read_by_everybody(Look look) {
        Path ledger = Path.of(System.getProperty("inkopsrisk.root"), "samples", "spend-2025.csv");
        try (Visit visit = Visit.of(port, look)) {
            Page page = visit.open("/reskontra");
            page.locator("#ledger").setInputFiles(ledger);
            page.locator("main .button").click();
            page.locator("#resultat").waitFor();
            visit.picture("ledger-going-on-" + look.fileName());
            visit.assertAccessible();
            visit.assertFitsTheWidth();

            page.locator(".verdict-ready").waitFor();
            visit.picture("ledger-done-" + look.fileName());
            visit.assertAccessible();
            visit.assertFitsTheWidth();
        }
    }
}
