package se.inkopsrisk.service.web.about;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code GET /om}: method, promises and accessibility. */
@Controller
class AboutController {

    @GetMapping("/om")
    String about() {
        return "about";
    }
}
