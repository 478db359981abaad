package se.inkopsrisk.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.inkopsrisk.rules.judgement.CompiledRules;

/** Any change of a row or a rule changes some verdict; a change that was meant renews the golden file. */
class GoldenVerdictsTest {
    @Test
    void every_verdict_is_as_it_was() throws IOException {
        RuleBook rules = RuleBook.bundled();
        VerdictSnapshot snapshot =
                new VerdictSnapshot(rules.catalogue(), CompiledRules.kieBase(), VerdictSnapshot.goldenPlan());
        Map<String, String> golden = VerdictSnapshot.golden();
        List<String> changed = snapshot.keys().stream()
                .filter(key -> !snapshot.digest(key).equals(golden.get(key)))
                .toList();
        assertThat(changed)
                .as("changed verdicts; if the change was meant, renew the golden file (docs/mutation.md)")
                .isEmpty();
        assertThat(golden.keySet()).containsExactlyElementsOf(snapshot.keys());
    }
}
