package se.inkopsrisk.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.inkopsrisk.rules.profile.Answer;
import se.inkopsrisk.rules.profile.Nature;
import se.inkopsrisk.rules.profile.ValueBand;

/**
 * All that decides a purchase's category and verdict where its CPV code tells the category: the code as it is written,
 * and the facts that go into the profile as they are. Where these are equal, so are classification and profile.
 */
record DecisiveFacts(
        Optional<String> cpv,
        List<String> origins,
        Optional<Nature> nature,
        Answer performedInSweden,
        Set<String> terms,
        LocalDate period,
        ValueBand value) {

    /** By hand, like {@link #equals}: each row of a ledger is looked up by it, and a record's own costs thrice as much. */
    @Override
    public int hashCode() {
        int hash = cpv.hashCode();
        hash = 31 * hash + origins.hashCode();
        hash = 31 * hash + nature.hashCode();
        hash = 31 * hash + performedInSweden.hashCode();
        hash = 31 * hash + terms.hashCode();
        hash = 31 * hash + period.hashCode();
        return 31 * hash + value.hashCode();
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof DecisiveFacts other
                && performedInSweden == other.performedInSweden
                && cpv.equals(other.cpv)
                && origins.equals(other.origins)
                && nature.equals(other.nature)
                && period.equals(other.period)
                && value.equals(other.value)
                && terms.equals(other.terms);
    }
}
