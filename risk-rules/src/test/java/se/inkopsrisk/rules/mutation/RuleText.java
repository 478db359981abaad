package se.inkopsrisk.rules.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One rule of a DRL file, and the small changes that can be made of its text. */
final class RuleText {
    private static final Pattern RULE = Pattern.compile("rule \"([^\"]+)\".*?\\nend\\n", Pattern.DOTALL);
    private static final Pattern SALIENCE = Pattern.compile("\\n *salience \\d+");
    private static final Pattern PATTERN = Pattern.compile("[A-Z]\\w*\\(");
    private static final Pattern GROUND = Pattern.compile(",\\s*Ground\\.\\w+");
    private static final Pattern STATEMENT = Pattern.compile("\\n[^\\n;]*(?:\\n[^\\n;]*)?;");

    private final String name;
    private final String text;
    private final List<Change> changes = new ArrayList<>();

    private RuleText(String name, String text) {
        this.name = name;
        this.text = text;
    }

    /**
     * A change of a rule.
     *
     * @param what what is changed
     * @param after the rule's text under the change
     */
    record Change(String what, String after) {}

    /** The rules of a file. */
    static List<RuleText> of(String file) {
        List<RuleText> rules = new ArrayList<>();
        Matcher matcher = RULE.matcher(file);
        while (matcher.find()) {
            rules.add(new RuleText(matcher.group(1), matcher.group()));
        }
        return rules;
    }

    String name() {
        return name;
    }

    String text() {
        return text;
    }

    /** The rule removed, and each of its conditions and consequences dropped or turned round. */
    List<Change> changes() {
        changes.add(new Change("rule removed", ""));
        int then = text.indexOf("\nthen\n");
        drop(SALIENCE, 0, then, "salience");
        Matcher pattern = PATTERN.matcher(text);
        int from = text.indexOf("\nwhen\n");
        while (from < then && pattern.find(from) && pattern.start() < then) {
            int close = closing(pattern.end());
            constraints(pattern.end(), close);
            from = close;
        }
        drop(GROUND, then, text.length(), "ground");
        drop(STATEMENT, then + "\nthen".length(), text.length(), "consequence");
        return changes;
    }

    private void constraints(int from, int to) {
        int start = from;
        int depth = 0;
        for (int i = from; i <= to; i++) {
            char c = i == to ? ',' : text.charAt(i);
            if (c == ',' && depth == 0) {
                constraint(start, i, i == to && start > from ? start - 1 : start, i == to ? i : i + 1);
                start = i + 1;
            } else if (c == '(') {
                depth++;
            } else if (c == ')') {
                depth--;
            }
        }
    }

    /** Drops a constraint with its comma, and turns round what it says. */
    private void constraint(int from, int to, int dropFrom, int dropTo) {
        String constraint = text.substring(from, to).strip();
        if (constraint.isEmpty()) {
            return;
        }
        changes.add(new Change("constraint dropped: " + constraint, without(dropFrom, dropTo)));
        String[] alternatives = constraint.split(" \\|\\| ");
        for (String alternative : alternatives) {
            put(from, to, constraint.replace(alternative, negated(alternative)), "turned round: " + alternative);
        }
        for (int i = 0; alternatives.length > 1 && i < alternatives.length; i++) {
            List<String> others = new ArrayList<>(List.of(alternatives));
            others.remove(i);
            put(from, to, String.join(" || ", others), "alternative dropped: " + alternatives[i]);
        }
    }

    private void put(int from, int to, String other, String what) {
        changes.add(new Change(what, text.substring(0, from) + other + text.substring(to)));
    }

    private static String negated(String condition) {
        if (condition.contains("!=")) {
            return condition.replace("!=", "==");
        } else if (condition.contains("==")) {
            return condition.replace("==", "!=");
        }
        return condition.startsWith("!") ? condition.substring(1) : "!" + condition;
    }

    private void drop(Pattern what, int from, int to, String name) {
        Matcher matcher = what.matcher(text).region(from, to);
        while (matcher.find()) {
            String dropped = matcher.group().strip().replaceAll("\\s+", " ");
            changes.add(new Change(name + " dropped: " + dropped, without(matcher.start(), matcher.end())));
        }
    }

    private String without(int from, int to) {
        return text.substring(0, from) + text.substring(to);
    }

    private int closing(int from) {
        int depth = 1;
        int at = from;
        while (depth > 0) {
            char c = text.charAt(at);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            at++;
        }
        return at - 1;
    }
}
