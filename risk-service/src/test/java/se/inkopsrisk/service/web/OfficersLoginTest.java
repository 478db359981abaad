package se.inkopsrisk.service.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import se.inkopsrisk.service.ServiceApplication;

/** What an officer does where people log in by form: what changes something then carries a token against forgery. */
@ExtendWith(Chromium.class)
@SpringBootTest(classes = ServiceApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class OfficersLoginTest {
    private static final Path NOTICE = Path.of(System.getProperty("inkopsrisk.root"), "samples", "notice-care.xml");

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void officer(DynamicPropertyRegistry settings) {
        settings.add("inkopsrisk.security.users[0].name", () -> "anna");
        settings.add(
                "inkopsrisk.security.users[0].password",
                () -> PasswordEncoderFactories.createDelegatingPasswordEncoder().encode("hemligt"));
        settings.add("inkopsrisk.security.users[0].role", () -> "officer");
    }

    @Test
    void an_answer_about_a_notice_that_a_script_sends_carries_the_token() {
        try (Visit visit = Visit.of(port, Look.DESKTOP_LIGHT)) {
            Page page = visit.open("/");
            page.locator("input[name=username]").fill("anna");
            page.locator("input[name=password]").fill("hemligt");
            page.locator("button[type=submit]").click();
            page.getByLabel("Eller lämna in hela annonsen").setInputFiles(NOTICE);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Granska annonsen"))
                    .click();
            assertThat(page.locator("#utfall")).isVisible();

            Response answered = page.waitForResponse(
                    response -> "true".equals(response.request().headers().get("hx-request")), () -> {
                        page.locator("#answers input[name=origins]").fill("Sverige");
                        page.locator("#answers input[name=origins]").press("Tab");
                    });

            assertThat(answered.request().method()).isEqualTo("POST");
            assertThat(answered.status()).isEqualTo(200);
            assertThat(answered.request().postData()).contains("_csrf=");
            assertThat(page.locator("#answers input[name=origins]")).hasValue("Sverige");
        }
    }
}
