package se.inkopsrisk.service.web.check;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.inkopsrisk.engine.RiskScreener;
import se.inkopsrisk.engine.assess.Assessment;
import se.inkopsrisk.engine.assess.AssessmentJson;
import se.inkopsrisk.engine.purchase.Purchase;
import se.inkopsrisk.rules.catalogue.Catalogue;
import se.inkopsrisk.rules.catalogue.CategoryLinks;
import se.inkopsrisk.rules.cpv.CpvNomenclature;
import se.inkopsrisk.rules.verdict.Language;

/**
 * The check of a planned purchase. Its facts stand in the address and nowhere else: the server keeps nothing, and the
 * address gives the same page again.
 */
@Controller
class CheckController {
    private final RiskScreener screener;
    private final Catalogue catalogue;
    private final CategoryLinks links;

    CheckController(RiskScreener screener) {
        this.screener = screener;
        this.catalogue = screener.ruleBook().catalogue();
        this.links = new CategoryLinks(catalogue);
    }

    @GetMapping("/granska")
    ModelAndView form(@RequestParam MultiValueMap<String, String> sent) {
        return form(PurchaseForm.of(sent), List.of());
    }

    private ModelAndView form(PurchaseForm form, List<FieldError> errors) {
        ModelAndView page = new ModelAndView("form");
        page.addObject("form", form);
        page.addObject("errors", errors);
        page.addObject("faulty", errors.stream().map(FieldError::field).collect(Collectors.toSet()));
        page.addObject("terms", catalogue.contractTerms());
        if (!errors.isEmpty()) {
            page.setStatus(HttpStatus.BAD_REQUEST);
        }
        return page;
    }

    @GetMapping("/granskning")
    ModelAndView result(@RequestParam MultiValueMap<String, String> sent, Locale locale) {
        PurchaseForm form = PurchaseForm.of(sent);
        PurchaseFormReader.Reading reading = PurchaseFormReader.read(form, catalogue);
        return reading.purchase()
                .map(purchase -> result(form, purchase, Language.of(locale)))
                .orElseGet(() -> form(form, reading.errors()));
    }

    private ModelAndView result(PurchaseForm form, Purchase purchase, Language language) {
        Assessment assessment = screener.screen(purchase);
        ModelAndView page = new ModelAndView("result");
        page.addObject("form", form);
        page.addObject("heading", heading(assessment, language));
        page.addObject("edit", "/granska" + form.query());
        page.addObject("terms", catalogue.contractTerms());
        page.addObject("lot", new LotView(assessment, catalogue, links, language));
        return page;
    }

    /** The purchase's title, or else the name of its CPV code. */
    private static String heading(Assessment assessment, Language language) {
        return assessment
                .purchase()
                .title()
                .or(() -> assessment
                        .classification()
                        .cpv()
                        .flatMap(CpvNomenclature.bundled()::name)
                        .map(name -> name.in(language)))
                .orElse("");
    }

    @GetMapping("/granskning.json")
    ResponseEntity<byte[]> json(@RequestParam MultiValueMap<String, String> sent, Locale locale) {
        PurchaseFormReader.Reading reading = PurchaseFormReader.read(PurchaseForm.of(sent), catalogue);
        return reading.purchase()
                .map(purchase -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(AssessmentJson.in(Language.of(locale)).bytes(screener.screen(purchase))))
                .orElseGet(() -> ResponseEntity.badRequest().build());
    }
}
