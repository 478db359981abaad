package se.inkopsrisk.engine.classify.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.inkopsrisk.engine.classify.text.CompoundSplitter.Part;

class CompoundSplitterTest {
    private final CompoundSplitter splitter = new CompoundSplitter(
            Stream.of("undersökning", "handskar", "gata", "belysning", "skola", "skjuts", "livsmedel", "transporter")
                    .map(SwedishStem::of)
                    .collect(Collectors.toSet()),
            Set.of("tjänster"));

    @Test
    void a_binding_s_belongs_to_neither_part() {
        assertThat(splitter.split("undersökningshandskar"))
                .extracting(Part::stem)
                .containsExactly(SwedishStem.of("undersökning"), SwedishStem.of("handskar"));
    }

    @Test
    void a_first_part_may_change_its_vowel() {
        assertThat(splitter.split("gatubelysning")).extracting(Part::head).containsExactly(false, true);
        assertThat(splitter.split("skolskjuts")).extracting(Part::head).containsExactly(false, true);
    }

    @Test
    void an_unknown_first_part_leaves_the_head() {
        assertThat(splitter.split("frystransporter")).isEqualTo(List.of(new Part(SwedishStem.of("transporter"), true)));
    }

    @Test
    void an_empty_last_part_hands_the_head_to_the_one_before() {
        assertThat(splitter.split("livsmedelstjänster"))
                .isEqualTo(List.of(new Part(SwedishStem.of("livsmedel"), true)));
    }

    @Test
    void a_word_without_known_parts_is_left_whole() {
        assertThat(splitter.split("handskar")).isEmpty();
        assertThat(splitter.split("parasoll")).isEmpty();
    }
}
