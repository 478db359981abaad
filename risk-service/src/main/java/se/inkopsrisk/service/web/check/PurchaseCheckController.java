package se.inkopsrisk.service.web.check;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.inkopsrisk.rules.verdict.Language;
import se.inkopsrisk.service.rules.RulesInForce;

/**
 * The check of a planned purchase, a tender of one lot. Its facts stand in the address and nowhere else: the server
 * keeps nothing, and the address gives the same page again.
 */
@Controller
class PurchaseCheckController {
    private final RulesInForce rules;
    private final ResultPages pages;
    private final ResultFiles files;

    PurchaseCheckController(RulesInForce rules, ResultPages pages, ResultFiles files) {
        this.rules = rules;
        this.pages = pages;
        this.files = files;
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
        page.addObject("terms", rules.screener().ruleBook().catalogue().contractTerms());
        if (!errors.isEmpty()) {
            page.setStatus(HttpStatus.BAD_REQUEST);
        }
        return page;
    }

    @GetMapping("/granskning")
    ModelAndView result(@RequestParam MultiValueMap<String, String> sent, Locale locale) {
        Submission submission = Submission.ofPurchase(sent, rules.screener());
        return submission.shown().isPresent()
                ? pages.result(submission, Language.of(locale))
                : form(submission.form(), submission.errors());
    }

    @GetMapping("/behovlighetsbedomning")
    ModelAndView needs(@RequestParam MultiValueMap<String, String> sent, Locale locale) {
        Submission submission = Submission.ofPurchase(sent, rules.screener());
        return submission.shown().isPresent()
                ? pages.needs(submission, Language.of(locale))
                : form(submission.form(), submission.errors());
    }

    @GetMapping("/granskning.json")
    ResponseEntity<byte[]> json(@RequestParam MultiValueMap<String, String> sent, Locale locale) {
        return files.json(Submission.ofPurchase(sent, rules.screener()), Language.of(locale));
    }

    @GetMapping("/granskning.pdf")
    ResponseEntity<byte[]> pdf(@RequestParam MultiValueMap<String, String> sent, Locale locale) {
        return files.pdf(Submission.ofPurchase(sent, rules.screener()), Language.of(locale));
    }

    @GetMapping("/behovlighetsbedomning.pdf")
    ResponseEntity<byte[]> needsPdf(@RequestParam MultiValueMap<String, String> sent, Locale locale) {
        return files.needsPdf(Submission.ofPurchase(sent, rules.screener()), Language.of(locale));
    }

    @GetMapping("/behovlighetsbedomning.json")
    ResponseEntity<byte[]> needsJson(@RequestParam MultiValueMap<String, String> sent, Locale locale) {
        return files.needsJson(Submission.ofPurchase(sent, rules.screener()), Language.of(locale));
    }
}
