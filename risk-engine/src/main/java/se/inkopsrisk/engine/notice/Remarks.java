package se.inkopsrisk.engine.notice;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.inkopsrisk.rules.verdict.LocalText;

/** What is read with a reservation. */
final class Remarks {
    private Remarks() {}

    /** One for each foreign currency, at the first value that is in it. */
    static Collection<Notice.Remark> of(Subject procedure, List<Lot> lots) {
        Map<String, Notice.Remark> byCurrency = new LinkedHashMap<>();
        Stream.concat(Stream.of(procedure), lots.stream().map(Lot::subject))
                .flatMap(subject -> subject.value().stream())
                .filter(value -> !value.value().isSek())
                .forEach(value -> byCurrency.putIfAbsent(
                        value.value().currency(), new Notice.Remark(value.place(), notConverted(value.value()))));
        return byCurrency.values();
    }

    private static LocalText notConverted(Amount amount) {
        String written = amount.amount().toPlainString() + " " + amount.currency();
        return new LocalText(
                "Värden i " + amount.currency() + ", som " + written + ", räknas inte om till kronor, eftersom ingen "
                        + "daterad kurs finns att tillgå. Värdet räknas som okänt tills du anger det i kronor.",
                "Values in " + amount.currency() + ", such as " + written + ", are not converted to kronor, since no "
                        + "dated rate is at hand. The value counts as unknown until you state it in kronor.");
    }
}
