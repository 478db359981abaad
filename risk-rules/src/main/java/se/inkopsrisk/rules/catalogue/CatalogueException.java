package se.inkopsrisk.rules.catalogue;

import java.util.List;
import java.util.stream.Collectors;
import se.inkopsrisk.rules.verdict.Language;

/** A catalogue is refused as a whole; the exception holds every problem that was found in it. */
public final class CatalogueException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<CatalogueProblem> problems;

    public CatalogueException(List<CatalogueProblem> problems) {
        super(problems.stream().sorted().distinct().map(p -> p.in(Language.EN)).collect(Collectors.joining("\n")));
        this.problems = problems.stream().sorted().distinct().toList();
    }

    /** Every problem once, sorted by file, line and column. */
    public List<CatalogueProblem> problems() {
        return problems;
    }
}
