package se.inkopsrisk.rules.laws;

import java.util.List;
import se.inkopsrisk.rules.catalogue.CatalogueProblem;

/** A sentence about the domain that every catalogue keeps. */
interface Law {
    /** A problem for each row that breaks it. */
    List<CatalogueProblem> broken(Outcomes outcomes);
}
