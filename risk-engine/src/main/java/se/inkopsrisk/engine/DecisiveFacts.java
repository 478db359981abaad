package se.inkopsrisk.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
        ValueBand value) {}
