package se.inkopsrisk.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.inkopsrisk.engine.assess.Assessment;
import se.inkopsrisk.engine.classify.Classification;
import se.inkopsrisk.engine.classify.Classifier;
import se.inkopsrisk.engine.purchase.Purchase;
import se.inkopsrisk.rules.RuleBook;
import se.inkopsrisk.rules.profile.RiskProfile;
import se.inkopsrisk.rules.verdict.Verdict;

/** Takes purchases all the way to assessments: understood, classified, profiled, judged. Thread-safe. */
final class Assessor {
    private final RuleBook ruleBook;
    private final Classifier classifier;
    private final Profiler profiler;
    private final Optional<Memos> memos;

    Assessor(RuleBook ruleBook, Classifier classifier, Optional<Memos> memos) {
        this.ruleBook = ruleBook;
        this.classifier = classifier;
        this.profiler = new Profiler(ruleBook);
        this.memos = memos;
    }

    /** One assessment for each purchase, in their order. */
    List<Assessment> assess(List<Purchase> written, LocalDate today) {
        Assessment[] assessments = new Assessment[written.size()];
        List<Open> open = new ArrayList<>();
        for (int i = 0; i < assessments.length; i++) {
            Purchase purchase = profiler.understood(written.get(i));
            DecisiveFacts facts = profiler.decisiveFacts(purchase, today);
            FactsMemo.Judged known = remembered(facts);
            if (known == null) {
                open.add(new Open(i, purchase, facts, classifier.classify(purchase)));
            } else {
                assessments[i] = assessment(purchase, known.classification(), known.verdict(), today);
            }
        }
        memos.ifPresent(m -> m.byProfile().wasSpared(assessments.length - open.size()));
        List<Verdict> verdicts = judge(open);
        for (int i = 0; i < verdicts.size(); i++) {
            Open judged = open.get(i);
            Verdict verdict = verdicts.get(i);
            memos.ifPresent(m -> m.byFacts().put(judged.facts, judged.classification, verdict));
            assessments[judged.place] = assessment(judged.purchase, judged.classification, verdict, today);
        }
        return Arrays.asList(assessments);
    }

    /** The profile that the assessment's verdict is on. */
    RiskProfile profileOf(Assessment assessment) {
        return profiler.profile(
                profiler.decisiveFacts(assessment.purchase(), assessment.assessedFor()), assessment.classification());
    }

    private FactsMemo.@Nullable Judged remembered(DecisiveFacts facts) {
        return memos.isPresent() ? memos.get().byFacts().get(facts) : null;
    }

    private List<Verdict> judge(List<Open> open) {
        List<RiskProfile> profiles = new ArrayList<>(open.size());
        for (Open one : open) {
            profiles.add(profiler.profile(one.facts, one.classification));
        }
        return memos.isPresent()
                ? memos.get().byProfile().verdicts(profiles, ruleBook::judge)
                : ruleBook.judge(profiles);
    }

    private Assessment assessment(Purchase purchase, Classification classification, Verdict verdict, LocalDate today) {
        return new Assessment(
                purchase,
                classification,
                verdict,
                ruleBook.version(),
                purchase.plannedFor().orElse(today));
    }

    /** A purchase that is still to be judged, and its place among the others. */
    private record Open(int place, Purchase purchase, DecisiveFacts facts, Classification classification) {}
}
