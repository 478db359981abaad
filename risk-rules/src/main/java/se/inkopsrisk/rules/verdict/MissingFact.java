package se.inkopsrisk.rules.verdict;

/** Names for people of the facts that a verdict misses, such as {@code origins}. */
public final class MissingFact {
    private static final String SUPPLY_CHAIN = "supplyChain.";
    private static final String INFORMATION = "information.";
    private static final String THRESHOLD = "threshold.";

    private MissingFact() {}

    /** The fact in words; its name as it is, where it has none. */
    public static LocalText label(String fact) {
        if (fact.startsWith(SUPPLY_CHAIN)) {
            LocalText stage = stage(fact.substring(SUPPLY_CHAIN.length()));
            return new LocalText(
                    "hur just den här varans kedja ser ut i ledet " + stage.sv(),
                    "how this very product's chain looks at the stage " + stage.en());
        }
        if (fact.startsWith(INFORMATION)) {
            LocalText stage = stage(fact.substring(INFORMATION.length()));
            return new LocalText(
                    "uppgifter om ledet " + stage.sv() + ", där källan säger att underlaget är otillräckligt",
                    "information on the stage " + stage.en() + ", which the source says is insufficient");
        }
        if (fact.startsWith(THRESHOLD)) {
            String id = fact.substring(THRESHOLD.length());
            return new LocalText(
                    "tröskelvärdets belopp i kronor (" + id + ")", "the threshold's amount in kronor (" + id + ")");
        }
        return switch (fact) {
            case "origins" -> new LocalText("ursprungsland", "the country of origin");
            case "performedInSweden" ->
                new LocalText("om arbetet utförs i Sverige", "whether work is performed in Sweden");
            case "category" -> new LocalText("inköpskategori", "the category");
            case "cpv" -> new LocalText("CPV-kod", "the CPV code");
            case "nature" ->
                new LocalText("om det är varor, tjänster eller byggentreprenad", "goods, services or works");
            case "value" -> new LocalText("värde exklusive moms", "the value excluding VAT");
            case "governanceIndex" ->
                new LocalText(
                        "ett index över ländernas styrning, som regionen kan läsa in",
                        "an index of countries' governance, which the region can import");
            case "needsAssessment" ->
                new LocalText("regionens egen behövlighetsbedömning", "the region's own needs assessment");
            default -> new LocalText(fact, fact);
        };
    }

    private static LocalText stage(String name) {
        LocalText label = Stage.valueOf(name).label();
        return new LocalText(label.withinSentence(Language.SV), label.withinSentence(Language.EN));
    }
}
