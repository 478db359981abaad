package se.inkopsrisk.service.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import se.inkopsrisk.rules.CategoryVerdicts;
import se.inkopsrisk.rules.RuleBook;
import se.inkopsrisk.rules.verdict.Finding;
import se.inkopsrisk.service.Http;
import se.inkopsrisk.service.ServiceApplication;
import se.inkopsrisk.service.rules.RulesInForce;

@SpringBootTest(classes = ServiceApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class CataloguePagesTest {
    private static final Pattern LINK = Pattern.compile("href=\"(/katalog[^\"]*)\"");

    @LocalServerPort
    private int port;

    @Autowired
    private RulesInForce rules;

    private final Map<String, String> pages = new HashMap<>();

    private String page(String path) {
        return pages.computeIfAbsent(path, asked -> {
            var answer = new Http(port).send("GET", asked, "");
            assertThat(answer.statusCode()).as(asked).isEqualTo(HttpStatus.OK.value());
            return answer.body();
        });
    }

    /** Follows a link as a browser does, and finds what it names. */
    private void assertLeadsToWhatItNames(String link) {
        URI place = URI.create(link);
        var answer = new Http(port).send("GET", place.getRawPath(), "");
        if (answer.statusCode() == HttpStatus.FOUND.value()) {
            place = URI.create(answer.headers().firstValue("Location").orElseThrow());
            assertThat(place.getFragment()).as(link).isNotNull();
        }
        String html = page(place.getRawPath());
        if (place.getFragment() != null) {
            assertThat(html.contains("id=\"" + place.getFragment() + "\""))
                    .as(link + " leads to " + place)
                    .isTrue();
        }
    }

    private static Set<String> links(String html) {
        Set<String> links = new TreeSet<>();
        Matcher link = LINK.matcher(html);
        while (link.find()) {
            links.add(link.group(1));
        }
        return links;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title=Handskar&cpv=18424300",
                "title=Handskar&cpv=18424300&origins=MY,CN&performedInSweden=NO",
                "title=Lokalvård&cpv=90910000&performedInSweden=YES&valueSek=9000000",
                "title=Kyckling&cpv=15112000",
                "title=Datorer&cpv=30213100&origins=CN"
            })
    void every_link_of_a_result_into_the_catalogue_leads_to_what_it_names(String purchase) {
        String query = purchase.replace("å", URLEncoder.encode("å", StandardCharsets.UTF_8));
        Set<String> links = links(page("/granskning?" + query));

        assertThat(links)
                .anyMatch(link -> link.startsWith("/katalog/rad/"))
                .anyMatch(link -> link.startsWith("/katalog/regel/"));
        links.forEach(this::assertLeadsToWhatItNames);
    }

    @Test
    void every_row_and_rule_that_any_category_is_judged_by_has_a_place() {
        RuleBook rulesInForce = rules.screener().ruleBook();
        Set<String> named = new TreeSet<>();
        new CategoryVerdicts(rulesInForce, LocalDate.now(ZoneId.of("Europe/Stockholm")))
                .all()
                .values()
                .forEach(verdict -> {
                    verdict.criteria().stream()
                            .flatMap(criterion -> criterion.findings().stream())
                            .forEach(finding -> named.addAll(places(finding)));
                    verdict.duties().forEach(duty -> named.add("/katalog/regel/" + duty.rule()));
                });
        rulesInForce.catalogue().origins().forEach(row -> named.add("/katalog/rad/" + row.id()));

        assertThat(named).hasSizeGreaterThan(1000);
        named.forEach(this::assertLeadsToWhatItNames);
    }

    private static List<String> places(Finding finding) {
        List<String> places = new ArrayList<>(List.of("/katalog/regel/" + finding.rule()));
        Stream.of(finding.row().split(" ", -1)).map("/katalog/rad/"::concat).forEach(places::add);
        return places;
    }

    @Test
    void the_pages_link_to_each_other_and_to_nothing_that_is_missing() {
        Set<String> links = new TreeSet<>(links(page("/katalog")));
        for (String part : List.of(
                "underlag", "varor", "yrken", "regler", "kallor", "kategori/handskar-vard", "vara/rubber-gloves")) {
            links.addAll(links(page("/katalog/" + part)));
        }

        assertThat(links)
                .hasSizeGreaterThan(
                        rules.screener().ruleBook().catalogue().categories().size());
        links.forEach(this::assertLeadsToWhatItNames);
    }

    @ParameterizedTest
    @CsvSource({
        "handskar, /katalog/kategori/undersokningshandskar",
        "33140000, /katalog/kategori/medicintekniska-forbrukningsartiklar"
    })
    void a_search_finds_a_category_by_a_word_or_a_code(String sought, String category) {
        String html = page("/katalog?q=" + sought);

        assertThat(links(html.substring(0, html.indexOf("id=\"kategorier\"")))).contains(category);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"kategori/finns-inte", "rad/finns-inte", "regel/finns-inte", "kalla/finns-inte", "finns-inte"})
    void what_is_not_in_the_catalogue_is_not_found(String path) {
        var answer = new Http(port).send("GET", "/katalog/" + path, "", "Accept", "text/html");

        assertThat(answer.statusCode()).isEqualTo(HttpStatus.NOT_FOUND.value());
        assertThat(answer.body()).contains("Sidan finns inte");
    }
}
