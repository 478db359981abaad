package se.inkopsrisk.service.web.start;

import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import se.inkopsrisk.rules.verdict.Language;
import se.inkopsrisk.service.web.check.StartPage;

/** {@code GET /}: where a check begins. */
@Controller
class StartController {
    private final StartPage start;

    StartController(StartPage start) {
        this.start = start;
    }

    @GetMapping("/")
    ModelAndView start(Locale locale) {
        return start.page(Language.of(locale));
    }
}
