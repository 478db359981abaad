package se.inkopsrisk.engine.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import se.inkopsrisk.rules.verdict.LocalText;

/** What is read with a reservation. */
final class Remarks {
    private Remarks() {}

    static List<Notice.Remark> of(Subject procedure, List<Lot> lots) {
        List<Notice.Remark> remarks = new ArrayList<>();
        Stream.concat(Stream.of(procedure), lots.stream().map(Lot::subject))
                .flatMap(subject -> subject.value().stream())
                .filter(value -> !value.value().isSek())
                .map(value -> new Notice.Remark(value.place(), notConverted(value.value())))
                .distinct()
                .forEach(remarks::add);
        return remarks;
    }

    private static LocalText notConverted(Amount amount) {
        String written = amount.amount().toPlainString() + " " + amount.currency();
        return new LocalText(
                "Värdet " + written + " räknas inte om till kronor, eftersom ingen daterad kurs finns att tillgå. "
                        + "Värdet räknas som okänt tills du anger det i kronor.",
                "The value " + written + " is not converted to kronor, since no dated rate is at hand. "
                        + "The value counts as unknown until you state it in kronor.");
    }
}
