package se.inkopsrisk.rules.catalogue;

import java.util.List;
import java.util.Optional;
import se.inkopsrisk.rules.profile.Nature;
import se.inkopsrisk.rules.verdict.LocalText;

/**
 * A node of the purchasing category tree (inköpskategori).
 *
 * @param id its key, in words
 * @param parent the node above, or empty at level 1
 * @param level 1 (broad) to 3
 * @param name its name
 * @param nature goods, services or works, where all below is of one nature
 * @param onSite whether the work is by its nature carried out with the buyer, and so in Sweden
 * @param termsSv Swedish search words
 * @param termsEn English search words
 */
public record Category(
        String id,
        Optional<String> parent,
        int level,
        LocalText name,
        Optional<Nature> nature,
        boolean onSite,
        List<String> termsSv,
        List<String> termsEn) {}
