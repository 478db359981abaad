package se.inkopsrisk.rules.judgement;

import java.util.List;
import java.util.Optional;
import se.inkopsrisk.rules.evidence.Reason;
import se.inkopsrisk.rules.profile.Answer;
import se.inkopsrisk.rules.profile.Nature;
import se.inkopsrisk.rules.verdict.Criterion;
import se.inkopsrisk.rules.verdict.Fact;
import se.inkopsrisk.rules.verdict.Grade;

/** What a duty may rest on: a rule names its grounds, and the duty tells them, or which of them is missing. */
public enum Ground {
    /** What the category, its goods or its CPV code are. */
    SCOPE {
        @Override
        Reason of(Circumstances c, String duty) {
            Reason byCategory = c.law().concerned().get(duty);
            return byCategory != null ? byCategory : c.code().concerned().getOrDefault(duty, Reason.missing("cpv"));
        }
    },
    /** The category is prioritised nationally. */
    PRIORITY {
        @Override
        Reason of(Circumstances c, String duty) {
            return c.law().priority().orElseThrow();
        }
    },
    /** The value against the directive's threshold. */
    DIRECTIVE_THRESHOLD {
        @Override
        Reason of(Circumstances c, String duty) {
            return c.directive().reason();
        }
    },
    /** The value against the direct award limit. */
    DIRECT_AWARD_LIMIT {
        @Override
        Reason of(Circumstances c, String duty) {
            return c.directAward().reason();
        }
    },
    /** The value against the amount of the measure against Chinese medical devices. */
    IPI_THRESHOLD {
        @Override
        Reason of(Circumstances c, String duty) {
            return c.ipi().reason();
        }
    },
    /** The purchase is no social or other specific service (LOU annex 2). */
    NOT_ANNEX_2 {
        @Override
        Reason of(Circumstances c, String duty) {
            return c.annex2() == Answer.UNKNOWN ? Reason.missing("cpv") : Reason.known("annex2", "NO");
        }
    },
    /** Goods, services or works. */
    NATURE {
        @Override
        Reason of(Circumstances c, String duty) {
            Optional<Nature> nature = c.nature();
            return nature.isPresent() ? Reason.known("nature", nature.get().name()) : Reason.missing("nature");
        }
    },
    /** Work is performed in Sweden. */
    WORK_IN_SWEDEN {
        @Override
        Reason of(Circumstances c, String duty) {
            return c.workInSweden() == Answer.UNKNOWN
                    ? Reason.missing("performedInSweden")
                    : Reason.known("performedInSweden", c.workInSweden().name());
        }
    },
    /** Work is performed outside Sweden. */
    WORK_ABROAD {
        @Override
        Reason of(Circumstances c, String duty) {
            return c.workAbroad() == Answer.UNKNOWN
                    ? Reason.missing("performedInSweden")
                    : Reason.known("performedAbroad", c.workAbroad().name());
        }
    },
    /** An occupation at risk performs the work. */
    OCCUPATION {
        @Override
        Reason of(Circumstances c, String duty) {
            return c.law().occupations().orElseThrow();
        }
    },
    /** Human rights are at risk; missing where the criterion is not assessed. */
    HUMAN_RIGHTS_RISK {
        @Override
        Reason of(Circumstances c, String duty) {
            return graded(c, Criterion.HUMAN_RIGHTS).orElse(Reason.missing(Criterion.HUMAN_RIGHTS.name()));
        }
    },
    /** Labour-law terms in Sweden are graded, if they are: the needs assessment is due without a grade too. */
    LABOUR_TERMS_RISK {
        @Override
        Reason of(Circumstances c, String duty) {
            return graded(c, Criterion.SWEDISH_LABOUR_TERMS).orElse(Reason.NONE);
        }
    },
    /** A criterion of the supply chain is high. */
    HIGH_SUPPLY_CHAIN {
        @Override
        Reason of(Circumstances c, String duty) {
            // Any of them would do, so the strongest basis counts.
            return SUPPLY_CHAIN.stream()
                    .filter(criterion -> c.grades().of(criterion) == Grade.HIGH)
                    .flatMap(criterion -> graded(c, criterion).stream())
                    .reduce(Reason::either)
                    .orElseThrow();
        }
    },
    /** Terms are needed, as an authority's assessment of the occupation says; else the buyer's own must. */
    NEED_FOR_TERMS {
        @Override
        Reason of(Circumstances c, String duty) {
            return c.law().needForTerms() == Answer.UNKNOWN
                    ? Reason.missing("needsAssessment")
                    : Reason.known("termsNeeded", c.law().needForTerms().name());
        }
    };

    private static final List<Criterion> SUPPLY_CHAIN =
            List.of(Criterion.ENVIRONMENT, Criterion.HUMAN_RIGHTS, Criterion.CORRUPTION);

    /** The criterion's grade, which is no firmer a ground than what it rests on. */
    private static Optional<Reason> graded(Circumstances c, Criterion criterion) {
        Grade grade = c.grades().of(criterion);
        return grade == null
                ? Optional.empty()
                : Optional.of(new Reason(
                        List.of(new Fact(criterion.name(), grade.name())),
                        c.grades().basisOf(criterion),
                        true));
    }

    abstract Reason of(Circumstances circumstances, String duty);
}
