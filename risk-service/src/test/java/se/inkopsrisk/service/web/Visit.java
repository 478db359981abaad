package se.inkopsrisk.service.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * One reader's visit in a real browser. Closing it fails the test where the browser complained: a script that broke, a
 * file that was missing, something that the Content-Security-Policy refused.
 */
final class Visit implements AutoCloseable {
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice");

    private final BrowserContext context;
    private final Page page;
    private final String address;
    private final List<String> complaints = new ArrayList<>();
    private int expectedStatus = 200;

    private Visit(int port, Browser.NewContextOptions options) {
        this.address = "http://127.0.0.1:" + port;
        this.context = Chromium.browser().newContext(options.setBaseURL(address));
        this.page = context.newPage();
        page.onConsoleMessage(message -> {
            boolean refusedOnPurpose = message.text().contains("status of " + expectedStatus);
            if (message.type().equals("error") && !refusedOnPurpose) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    /** A visit with that look. */
    static Visit of(int port, Look look) {
        return new Visit(port, look.options());
    }

    /** A visit by a browser that runs no scripts. */
    static Visit withoutScripts(int port, Look look) {
        return new Visit(port, look.options().setJavaScriptEnabled(false));
    }

    Page page() {
        return page;
    }

    /** Opens a page that answers 200. */
    Page open(String path) {
        return open(path, 200);
    }

    /** Opens a page that answers so. */
    Page open(String path, int status) {
        expectedStatus = status;
        Response response = Objects.requireNonNull(page.navigate(path));
        assertThat(response.status()).as(path).isEqualTo(status);
        return page;
    }

    /** Expects the next page to answer so. */
    void expect(int status) {
        expectedStatus = status;
    }

    /** Keeps a picture of the whole page. */
    void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(SCREENSHOTS.resolve(name + ".png")));
    }

    /** Finds nothing that WCAG 2.1 AA or axe's good practice objects to. */
    void assertAccessible() {
        List<Rule> violations = new AxeBuilder(page).withTags(WCAG).analyze().getViolations();
        assertThat(violations.stream().map(Visit::text).toList()).as(page.url()).isEmpty();
    }

    private static String text(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().stream()
                        .map(node -> node.getHtml() + " " + node.getFailureSummary())
                        .toList();
    }

    /** Text flows within the screen's width: nobody has to scroll sideways to read. */
    void assertFitsTheWidth() {
        Object overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(((Number) overflow).intValue())
                .as("pixels beyond the width of %s", page.url())
                .isLessThanOrEqualTo(0);
    }

    @Override
    public void close() {
        context.close();
        assertThat(complaints).as("what the browser complained of").isEmpty();
    }
}
