package se.inkopsrisk.samples.spend;

import java.util.List;
import java.util.stream.Stream;
import se.inkopsrisk.rules.cpv.CpvCode;

/**
 * What a ledger row says was bought.
 *
 * @param text the words
 * @param codes the CPV codes that fit the words; none for what nobody codes
 */
record Title(String text, List<CpvCode> codes) {
    /**
     * All titles of one pattern: {@code Däck {dubb/friktion} @34351100} stands for two titles with that code. Without a
     * code of its own a title takes {@code kindCodes}.
     */
    static Stream<Title> parse(String pattern, List<CpvCode> kindCodes) {
        int at = pattern.indexOf(" @");
        List<CpvCode> codes = at < 0 ? kindCodes : List.of(new CpvCode(pattern.substring(at + 2)));
        return expand(at < 0 ? pattern : pattern.substring(0, at)).map(text -> new Title(text, codes));
    }

    private static Stream<String> expand(String pattern) {
        int open = pattern.indexOf('{');
        if (open < 0) {
            return Stream.of(pattern);
        }
        int close = pattern.indexOf('}', open);
        String before = pattern.substring(0, open);
        String after = pattern.substring(close + 1);
        return Stream.of(pattern.substring(open + 1, close).split("/", -1))
                .flatMap(choice -> expand(before + choice + after));
    }
}
