package se.inkopsrisk.service.web.check;

import java.util.List;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import se.inkopsrisk.engine.RiskScreener;
import se.inkopsrisk.engine.tender.TenderCheck;
import se.inkopsrisk.rules.verdict.Language;
import se.inkopsrisk.service.rules.RulesInForce;

/** The page where a check begins, with an example that the rules in force have judged, so that it shows what comes. */
@Component
public final class StartPage {
    private final Supplier<Example> example;

    StartPage(RulesInForce rules) {
        this.example = rules.derived(Example::of);
    }

    /** The page with nothing handed in. */
    public ModelAndView page(Language language) {
        return page(List.of(), HttpStatus.OK, language);
    }

    /** The page with what was wrong in what was handed in. */
    ModelAndView page(List<FieldError> errors, HttpStatus status, Language language) {
        ModelAndView page = new ModelAndView("start");
        page.addObject("errors", errors);
        page.addObject("example", example.get().view(language));
        page.addObject("exampleQuery", Fields.query(Example.FIELDS));
        page.setStatus(status);
        return page;
    }

    /**
     * A purchase whose grades differ, with one that waits for an answer.
     *
     * @param check its check
     * @param screener the rules that judged it
     */
    private record Example(TenderCheck check, RiskScreener screener) {
        private static final MultiValueMap<String, String> FIELDS = fields();

        private static MultiValueMap<String, String> fields() {
            MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
            fields.add("title", "Kycklingfilé");
            fields.add("cpv", "15112000");
            return fields;
        }

        static Example of(RiskScreener screener) {
            return new Example(Submission.ofPurchase(FIELDS, screener).check(), screener);
        }

        CheckView view(Language language) {
            return new CheckView(check, "", screener.ruleBook().catalogue(), language);
        }
    }
}
