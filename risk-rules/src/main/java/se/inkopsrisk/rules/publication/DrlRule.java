package se.inkopsrisk.rules.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A rule as it stands in its file, for people who follow a finding to it.
 *
 * @param name its name, which findings, duties and measures carry as their rule
 * @param comment what it encodes, in words
 * @param source what it rests on: a source's id or a document
 * @param text the rule itself
 */
record DrlRule(String name, String comment, Optional<String> source, String text) {
    private static final Pattern RULE = Pattern.compile(
            "(?m)(?<comment>(?:^//[^\n]*\n)*)^(?<text>rule \"(?<name>[^\"]+)\".*?^end$)", Pattern.DOTALL);
    private static final Pattern SOURCE = Pattern.compile("@source\\(\"([^\"]+)\"\\)");

    /** The rules of a file, in its order. */
    static List<DrlRule> of(String file) {
        List<DrlRule> rules = new ArrayList<>();
        Matcher matcher = RULE.matcher(file);
        while (matcher.find()) {
            Matcher source = SOURCE.matcher(matcher.group("text"));
            rules.add(new DrlRule(
                    matcher.group("name"),
                    words(matcher.group("comment")),
                    source.find() ? Optional.of(source.group(1)) : Optional.empty(),
                    matcher.group("text")));
        }
        return rules;
    }

    /** The comment at the head of a file. */
    static String about(String file) {
        return file.lines()
                .dropWhile(line -> !line.startsWith("//"))
                .takeWhile(line -> line.startsWith("//"))
                .map(line -> line.substring(2).strip())
                .collect(Collectors.joining(" "));
    }

    private static String words(String comment) {
        return comment.lines().map(line -> line.substring(2).strip()).collect(Collectors.joining(" "));
    }
}
