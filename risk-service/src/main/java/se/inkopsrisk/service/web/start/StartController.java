package se.inkopsrisk.service.web.start;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code GET /}: where a check begins. */
@Controller
class StartController {

    @GetMapping("/")
    String start(Model model) {
        model.addAttribute("errors", List.of());
        return "start";
    }
}
