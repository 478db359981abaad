package se.inkopsrisk.service.web.start;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code GET /}: where a check begins. */
@Controller
class StartController {

    @GetMapping("/")
    String start() {
        return "start";
    }
}
