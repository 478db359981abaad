package se.inkopsrisk.service.web.suggestion;

import java.util.List;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import se.inkopsrisk.engine.RiskScreener;
import se.inkopsrisk.engine.classify.text.Suggestion;
import se.inkopsrisk.rules.catalogue.Catalogue;
import se.inkopsrisk.rules.catalogue.Category;
import se.inkopsrisk.rules.verdict.Language;
import se.inkopsrisk.service.rules.RulesInForce;

/** What somebody may mean who is typing: at once for the type-ahead, and as a page of its own without a script. */
@Controller
class SuggestionController {
    private static final int WHILE_TYPING = 8;
    private static final int ON_A_PAGE = 30;

    private final RulesInForce rules;

    SuggestionController(RulesInForce rules) {
        this.rules = rules;
    }

    @GetMapping(path = "/forslag", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    ResponseEntity<List<Choice>> whileTyping(@RequestParam(name = "q", defaultValue = "") String typed, Locale locale) {
        return ResponseEntity.ok(choices(typed, WHILE_TYPING, Language.of(locale)));
    }

    @GetMapping("/sok")
    String page(@RequestParam(name = "title", defaultValue = "") String typed, Locale locale, Model model) {
        model.addAttribute("typed", typed.strip());
        model.addAttribute("choices", choices(typed, ON_A_PAGE, Language.of(locale)));
        return "suggestions";
    }

    private List<Choice> choices(String typed, int limit, Language language) {
        RiskScreener screener = rules.screener();
        return screener.suggestCategories(typed, limit).stream()
                .map(suggestion -> choice(suggestion, screener.ruleBook().catalogue(), language))
                .toList();
    }

    private static Choice choice(Suggestion suggestion, Catalogue catalogue, Language language) {
        String category = catalogue
                .category(suggestion.category())
                .map(Category::name)
                .orElseGet(suggestion::name)
                .in(language);
        return new Choice(
                suggestion.name().in(language),
                suggestion.cpv().map(Object::toString).orElse(""),
                category);
    }

    /**
     * Something to choose.
     *
     * @param name its name in the asker's language
     * @param cpv its CPV code; empty where a category without a code of its own is meant
     * @param category the name of the category to which it leads
     */
    public record Choice(String name, String cpv, String category) {}
}
