package se.inkopsrisk.service.commandline;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import se.inkopsrisk.engine.UnknownFactException;
import se.inkopsrisk.engine.classify.CpvReading;
import se.inkopsrisk.engine.edition.Edition;
import se.inkopsrisk.rules.RuleBook;
import se.inkopsrisk.rules.catalogue.Catalogue;
import se.inkopsrisk.rules.catalogue.Category;
import se.inkopsrisk.rules.cpv.CpvCode;
import se.inkopsrisk.rules.cpv.CpvNomenclature;
import se.inkopsrisk.rules.verdict.LocalText;

/** {@code rules explain CPV|CATEGORY}: what the catalogue says of a category, why, and from where. */
@Command(
        name = "explain",
        description = {
            "Förklarar en kategori: väg i trädet, graderingar med skäl, underlag och källa, varor, yrken och åtgärder.",
            "Explains a category: path, grades with reasons, basis and source, goods, occupations and measures."
        },
        mixinStandardHelpOptions = true)
final class RulesExplainCommand implements Callable<Integer> {
    private static final int MOST_SUGGESTED = 5;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "CPV|CATEGORY",
            description = {"CPV-kod, eller kategorins id eller namn.", "A CPV code, or a category's id or name."})
    private String asked = "";

    @Option(
            names = "--date",
            paramLabel = "YYYY-MM-DD",
            description = {"Dag vars regler gäller (annars i dag).", "Day whose rules apply (else today)."})
    private @Nullable LocalDate date;

    @Option(
            names = "--rules",
            paramLabel = "DIR",
            description = {
                "Hel katalog eller överlägg i den medföljandes ställe.",
                "Whole catalogue or overlay instead."
            })
    private String rules = Edition.BUNDLED;

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Override
    public Integer call() throws IOException {
        RuleBook ruleBook = Edition.named(rules).ruleBook();
        Optional<CpvCode> code = code();
        Category category = code.isPresent()
                ? ruleBook.catalogue().categoryOf(code.get()).orElseThrow(() -> unmapped(code.get()))
                : category(ruleBook.catalogue());
        new ExplanationText(ruleBook, SwedishDay.orToday(date), language.language())
                .print(category, code, spec.commandLine().getOut());
        return 0;
    }

    /** The code that is meant: written in full, or cut short as in the CPV map. */
    private Optional<CpvCode> code() {
        String digits = asked.strip();
        if (digits.matches("\\d{2,6}")) {
            return Optional.of(known(digits + "0".repeat(CpvCode.LENGTH - digits.length())));
        }
        CpvReading reading = CpvReading.of(asked, CpvNomenclature.bundled());
        if (reading.main().isEmpty() && digits.matches("[\\d -]+")) {
            throw new UnknownFactException("cpv", CpvReading.refusal(asked));
        }
        return reading.main();
    }

    private static CpvCode known(String digits) {
        CpvCode code = new CpvCode(digits);
        if (!CpvNomenclature.bundled().contains(code)) {
            throw new UnknownFactException("cpv", CpvReading.refusal(digits));
        }
        return code;
    }

    private Category category(Catalogue catalogue) {
        String name = asked.strip();
        return catalogue
                .category(name)
                .or(() -> catalogue.categories().stream()
                        .filter(c -> c.name().sv().equalsIgnoreCase(name)
                                || c.name().en().equalsIgnoreCase(name))
                        .findFirst())
                .orElseThrow(() -> unknown(name, catalogue));
    }

    private static UnknownFactException unknown(String name, Catalogue catalogue) {
        String part = name.toLowerCase(Locale.ROOT);
        List<String> alike = catalogue.categories().stream()
                .filter(c -> c.id().contains(part)
                        || c.name().sv().toLowerCase(Locale.ROOT).contains(part)
                        || c.name().en().toLowerCase(Locale.ROOT).contains(part))
                .map(Category::id)
                .limit(MOST_SUGGESTED)
                .toList();
        String suggested = alike.stream().collect(Collectors.joining(", "));
        return new UnknownFactException(
                "category",
                new LocalText(
                        "”" + name + "” är ingen CPV-kod och ingen kategori; "
                                + (alike.isEmpty() ? "se categories.csv" : "menades någon av " + suggested + "?"),
                        "\"" + name + "\" is no CPV code and no category; "
                                + (alike.isEmpty()
                                        ? "see categories.csv"
                                        : "was one of these meant: " + suggested + "?")));
    }

    private static UnknownFactException unmapped(CpvCode code) {
        return new UnknownFactException(
                "cpv",
                new LocalText(
                        "ingen rad i cpv-map.csv leder från " + code + "; lägg till en",
                        "no row of cpv-map.csv leads from " + code + "; add one"));
    }
}
