package se.inkopsrisk.engine.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import se.inkopsrisk.rules.verdict.Grade;

class NamedSpendTest {
    private static final int MOST = 3;

    private static NamedSpend of(List<String> names) {
        NamedSpend spend = new NamedSpend(MOST);
        names.forEach(name -> spend.add(name, Optional.of(Grade.HIGH), 100));
        return spend;
    }

    private static List<String> told(NamedSpend spend) {
        return List.of(
                spend.top(MOST).stream()
                        .map(named -> named.name() + " " + named.spend().all().sek())
                        .toList()
                        .toString(),
                spend.beyond().all().sek().toString(),
                spend.notStated().all().sek().toString());
    }

    @Property
    void names_beyond_the_bound_are_the_same_whichever_part_is_added_to_which(
            @ForAll @Size(max = 40) List<@CharRange(from = 'a', to = 'h') @StringLength(max = 1) String> names,
            @ForAll @IntRange(max = 40) int cut) {
        int at = Math.min(cut, names.size());
        NamedSpend forwards = of(names.subList(0, at));
        forwards.add(of(names.subList(at, names.size())));
        NamedSpend backwards = of(names.subList(at, names.size()));
        backwards.add(of(names.subList(0, at)));

        assertThat(told(forwards)).isEqualTo(told(of(names)));
        assertThat(told(backwards)).isEqualTo(told(of(names)));
    }
}
