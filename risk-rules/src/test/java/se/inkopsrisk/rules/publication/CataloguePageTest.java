package se.inkopsrisk.rules.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.inkopsrisk.rules.RuleBook;
import se.inkopsrisk.rules.catalogue.GradeRow;
import se.inkopsrisk.rules.verdict.Language;

class CataloguePageTest {

    /** What a browser finds on a page: its anchors, its links within itself, and the levels of its headings. */
    private record Read(List<String> ids, Set<String> links, List<Integer> headings, String language) {}

    private static Read read(Language language) throws XMLStreamException {
        String html = new String(CataloguePage.bundled(language), StandardCharsets.UTF_8);
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(html));
        Read read = new Read(new ArrayList<>(), new HashSet<>(), new ArrayList<>(), language.name());
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                String id = reader.getAttributeValue(null, "id");
                String href = reader.getAttributeValue(null, "href");
                if (id != null) {
                    read.ids.add(id);
                }
                if (href != null && href.startsWith("#")) {
                    read.links.add(href.substring(1));
                }
                if (reader.getLocalName().matches("h[1-6]")) {
                    read.headings.add(Integer.valueOf(reader.getLocalName().substring(1)));
                }
            }
        }
        return read;
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_link_leads_to_an_anchor_and_every_anchor_is_one(Language language) throws XMLStreamException {
        Read page = read(language);

        assertThat(page.ids()).doesNotHaveDuplicates().containsAll(page.links());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void no_heading_skips_a_level(Language language) throws XMLStreamException {
        List<Integer> levels = read(language).headings();

        assertThat(levels.get(0)).isEqualTo(1);
        for (int i = 1; i < levels.size(); i++) {
            assertThat(levels.get(i)).isLessThanOrEqualTo(levels.get(i - 1) + 1);
        }
    }

    @Test
    void every_grade_row_every_rule_and_every_source_can_be_linked_to() throws XMLStreamException {
        RuleBook rules = RuleBook.bundled();
        List<String> anchors = new ArrayList<>();
        rules.catalogue().grades().stream().map(GradeRow::id).forEach(id -> anchors.add("row-" + id));
        rules.catalogue().sources().forEach(source -> anchors.add("source-" + source.id()));
        for (String file : RuleBook.ruleFiles()) {
            RuleBook.ruleText(file)
                    .lines()
                    .filter(line -> line.startsWith("rule \""))
                    .forEach(line -> anchors.add("rule-" + line.substring(6, line.indexOf('"', 6))));
        }

        assertThat(read(Language.SV).ids()).containsAll(anchors);
    }

    @Test
    void every_rule_shows_an_example() {
        String page = new String(CataloguePage.bundled(Language.EN), StandardCharsets.UTF_8);
        List<String> parts = List.of(page.split("<section id=\"rule-"));

        assertThat(parts.subList(1, parts.size()))
                .allSatisfy(rule -> assertThat(rule).contains("Example: ", "- example:"));
    }

    @Test
    void a_page_names_its_language_and_fetches_nothing() {
        String page = new String(CataloguePage.bundled(Language.EN), StandardCharsets.UTF_8);

        assertThat(page).contains("<html lang=\"en\">").doesNotContain("<script", "<link", "<img", "url(");
    }
}
