package se.inkopsrisk.engine.classify.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import se.inkopsrisk.engine.classify.text.Phrase.Kind;
import se.inkopsrisk.rules.catalogue.Catalogue;
import se.inkopsrisk.rules.catalogue.Category;
import se.inkopsrisk.rules.catalogue.CpvTerms;
import se.inkopsrisk.rules.cpv.CpvCode;
import se.inkopsrisk.rules.cpv.CpvNomenclature;
import se.inkopsrisk.rules.verdict.Language;
import se.inkopsrisk.rules.verdict.LocalText;

/** Everything that the text index knows words for, in a fixed order. */
final class Phrases {
    private final List<Phrase> phrases = new ArrayList<>();

    private Phrases() {}

    static List<Phrase> of(Catalogue catalogue) {
        Phrases all = new Phrases();
        CpvNomenclature cpv = CpvNomenclature.bundled();
        for (String digits : cpv.codes()) {
            cpv.name(new CpvCode(digits)).ifPresent(name -> all.add(name, Kind.CPV_LABEL, digits));
        }
        for (CpvTerms row : catalogue.cpvTerms()) {
            all.add(row.sv(), Language.SV, Kind.CPV_TERM, row.cpvPrefix());
            all.add(row.en(), Language.EN, Kind.CPV_TERM, row.cpvPrefix());
        }
        for (Category category : catalogue.categories()) {
            all.add(category.name(), Kind.CATEGORY_NAME, category.id());
            all.add(category.termsSv(), Language.SV, Kind.CATEGORY_TERM, category.id());
            all.add(category.termsEn(), Language.EN, Kind.CATEGORY_TERM, category.id());
        }
        return List.copyOf(all.phrases);
    }

    /** A digest of the phrases: equal phrases make equal indexes. */
    static String fingerprint(List<Phrase> phrases) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Phrase phrase : phrases) {
                String line = String.join(
                        "\t", phrase.kind().name(), phrase.language().name(), phrase.key(), phrase.text());
                digest.update((line + "\n").getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private void add(LocalText name, Kind kind, String key) {
        add(List.of(name.sv()), Language.SV, kind, key);
        add(List.of(name.en()), Language.EN, kind, key);
    }

    private void add(List<String> texts, Language language, Kind kind, String key) {
        texts.forEach(text -> phrases.add(new Phrase(text, language, kind, key)));
    }
}
