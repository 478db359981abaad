package se.inkopsrisk.service.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
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
            new Shown("about", "/om", 200),
            new Shown("not-found", "/finns-inte", 404));

    @LocalServerPort
    private int port;

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
        Path notice = Path.of(System.getProperty("inkopsrisk.root"), "samples", "notice-care.xml");
        try (Visit visit = Visit.of(port, look)) {
            Page page = visit.open("/");
            page.locator("#file").setInputFiles(notice);
            page.locator(".drop-form button").click();
            page.locator("#resultat").waitFor();
            visit.picture("notice-" + look.fileName());

            page.evaluate("document.querySelectorAll('details').forEach(fold => fold.open = true)");
            visit.assertAccessible();
            visit.assertFitsTheWidth();
        }
    }
}
