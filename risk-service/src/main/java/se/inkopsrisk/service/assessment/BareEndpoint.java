package se.inkopsrisk.service.assessment;

import java.util.concurrent.atomic.AtomicReference;
import org.springframework.context.annotation.Profile;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.inkopsrisk.engine.assess.AssessmentJson;
import se.inkopsrisk.engine.intake.PurchaseJson;
import se.inkopsrisk.rules.verdict.Language;
import se.inkopsrisk.service.rules.RulesInForce;

/**
 * What {@code bench/http.sh} measures assessments against, in the profile {@code bench} alone: the same body parsed, and
 * a constant of the same size answered.
 */
@RestController
@Profile("bench")
@RequestMapping("/api/v1/bare")
class BareEndpoint {
    private final RulesInForce rules;
    private final AtomicReference<byte[]> constant = new AtomicReference<>();

    BareEndpoint(RulesInForce rules) {
        this.rules = rules;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> bare(@RequestBody byte[] body) {
        var purchase = PurchaseJson.read(body);
        byte[] answer = constant.get();
        if (answer == null) {
            answer = AssessmentJson.in(Language.SV).bytes(rules.screener().screen(purchase));
            constant.set(answer);
        }
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(answer);
    }
}
