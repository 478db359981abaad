package se.inkopsrisk.engine.tender;

import java.util.List;
import se.inkopsrisk.engine.notice.Place;
import se.inkopsrisk.rules.verdict.LocalText;

/**
 * Two things in a draft notice that do not go together (motsägelse).
 *
 * @param id what kind it is, such as {@code green-claim-without-criteria}
 * @param lot the lot's identifier, or empty where the procedure as a whole is meant
 * @param places where the two things stand, or ought to stand
 * @param text what does not go together, and what to do
 */
public record Contradiction(String id, String lot, List<Place> places, LocalText text) {
    public Contradiction {
        places = List.copyOf(places);
    }
}
