package se.inkopsrisk.service.web.catalogue;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.view.RedirectView;
import se.inkopsrisk.engine.RiskScreener;
import se.inkopsrisk.engine.classify.text.Suggestion;
import se.inkopsrisk.rules.catalogue.Category;
import se.inkopsrisk.rules.catalogue.Good;
import se.inkopsrisk.rules.verdict.Language;
import se.inkopsrisk.service.rules.RulesInForce;

/**
 * The catalogue in force as pages: the tree with a search, one page for each category, and one for each other part. A
 * finding's rule, row or source is followed by its name, {@code /katalog/regel/…}, {@code /katalog/rad/…} and {@code
 * /katalog/kalla/…}, wherever it stands.
 */
@Controller
class CataloguePageController {
    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");
    private static final int FOUND = 20;

    private final RulesInForce rules;
    private final AtomicReference<@Nullable CatalogueSite> last = new AtomicReference<>();

    CataloguePageController(RulesInForce rules) {
        this.rules = rules;
    }

    @GetMapping("/katalog")
    String tree(@RequestParam(name = "q", defaultValue = "") String sought, Locale locale, Model model) {
        Language language = Language.of(locale);
        model.addAttribute("sought", sought.strip());
        model.addAttribute("found", sought.isBlank() ? List.of() : found(sought, language));
        model.addAttribute("tree", site().tree(language));
        model.addAttribute("parts", CataloguePart.values());
        return "catalogue";
    }

    private List<CatalogueSite.Branch> found(String sought, Language language) {
        RiskScreener screener = rules.screener();
        return screener.suggestCategories(sought, FOUND).stream()
                .map(Suggestion::category)
                .distinct()
                .flatMap(id -> screener.ruleBook().catalogue().category(id).stream())
                .map(category ->
                        new CatalogueSite.Branch(category.id(), category.name().in(language), List.of()))
                .toList();
    }

    @GetMapping("/katalog/kategori/{id}")
    String category(@PathVariable("id") String id, Locale locale, Model model) {
        Language language = Language.of(locale);
        CatalogueSite site = site();
        model.addAttribute("content", site.category(id, language).orElseThrow(CataloguePageController::unknown));
        model.addAttribute(
                "title",
                site.catalogue().category(id).map(Category::name).orElseThrow().in(language));
        model.addAttribute("above", site.above(id, language));
        model.addAttribute("day", site.day());
        return "catalogue-part";
    }

    @GetMapping("/katalog/vara/{id}")
    String good(@PathVariable("id") String id, Locale locale, Model model) {
        Language language = Language.of(locale);
        CatalogueSite site = site();
        model.addAttribute("content", site.good(id, language).orElseThrow(CataloguePageController::unknown));
        model.addAttribute(
                "title", site.catalogue().good(id).map(Good::name).orElseThrow().in(language));
        model.addAttribute("above", List.of());
        model.addAttribute("over", CataloguePart.GOODS);
        model.addAttribute("day", site.day());
        return "catalogue-part";
    }

    @GetMapping("/katalog/{id}")
    String part(@PathVariable("id") String path, Locale locale, Model model) {
        CataloguePart part = CataloguePart.of(path).orElseThrow(CataloguePageController::unknown);
        CatalogueSite site = site();
        model.addAttribute("content", site.part(part, Language.of(locale)));
        model.addAttribute("part", part);
        model.addAttribute("above", List.of());
        model.addAttribute("day", site.day());
        return "catalogue-part";
    }

    @GetMapping("/katalog/rad/{id}")
    RedirectView row(@PathVariable("id") String id) {
        return to("row-" + id);
    }

    @GetMapping("/katalog/regel/{id}")
    RedirectView rule(@PathVariable("id") String name) {
        return to("rule-" + name);
    }

    @GetMapping("/katalog/kalla/{id}")
    RedirectView source(@PathVariable("id") String id) {
        return to("source-" + id);
    }

    private RedirectView to(String anchor) {
        RedirectView view =
                new RedirectView(site().address(anchor).orElseThrow(CataloguePageController::unknown), true);
        view.setStatusCode(HttpStatus.FOUND);
        view.setExpandUriTemplateVariables(false);
        view.setExposeModelAttributes(false);
        return view;
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    /** The edition in force as it holds today; made anew when either has changed. */
    private CatalogueSite site() {
        RiskScreener screener = rules.screener();
        LocalDate today = LocalDate.now(SWEDEN);
        return Objects.requireNonNull(last.updateAndGet(site -> site != null
                        && site.ruleBook() == screener.ruleBook()
                        && site.day().equals(today)
                ? site
                : new CatalogueSite(screener.ruleBook(), today)));
    }
}
