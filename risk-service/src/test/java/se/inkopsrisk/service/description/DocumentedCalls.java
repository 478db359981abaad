package se.inkopsrisk.service.description;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The curl calls of a document, indented by four blanks, each with the answers that are shown after it between fences,
 * until the next call or heading. In an answer {@code …} stands for anything, and blanks outside of strings mean nothing.
 */
record DocumentedCalls(List<Call> calls) {
    private static final Pattern CALL = Pattern.compile("    (\\w+=\\$\\()?curl .*");
    private static final Pattern FENCE = Pattern.compile("```(json|http|)");

    static DocumentedCalls in(List<String> lines) {
        List<Call> calls = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith("#")) {
                calls.add(Call.NONE);
            } else if (CALL.matcher(line).matches()) {
                StringBuilder command = new StringBuilder(line.strip());
                while (lines.get(i).endsWith("\\")) {
                    command.append('\n').append(lines.get(++i).strip());
                }
                calls.add(new Call(command.toString(), new ArrayList<>()));
            } else if (line.startsWith("```")) {
                int end = i + 1;
                while (!lines.get(end).equals("```")) {
                    end++;
                }
                if (FENCE.matcher(line).matches() && !calls.isEmpty()) {
                    calls.get(calls.size() - 1).answers().add(String.join("\n", lines.subList(i + 1, end)));
                }
                i = end;
            }
        }
        return new DocumentedCalls(
                calls.stream().filter(call -> !call.command().isEmpty()).toList());
    }

    /** A call and what is shown of its answer. */
    record Call(String command, List<String> answers) {
        private static final String PROBLEM = "urn:inkopsrisk:problem:";
        /** Takes what is shown without a call. */
        private static final Call NONE = new Call("", new ArrayList<>());

        /** The shown answers, as patterns of an answer without blanks. */
        List<Pattern> shown() {
            return answers.stream()
                    .flatMap(answer -> answer.startsWith("HTTP/") ? answer.lines() : List.of(answer).stream())
                    .map(answer -> String.join(
                            "(?s).*?",
                            Pattern.compile("…")
                                    .splitAsStream(withoutBlanks(answer))
                                    .map(Pattern::quote)
                                    .toList()))
                    .map(Pattern::compile)
                    .toList();
        }

        /** Whether the whole answer is shown to be a problem. */
        boolean isRefused() {
            return answers.stream().anyMatch(answer -> answer.startsWith("{\"detail\"") && answer.contains(PROBLEM));
        }

        static String withoutBlanks(String json) {
            StringBuilder text = new StringBuilder();
            boolean quoted = false;
            for (int i = 0; i < json.length(); i++) {
                char c = json.charAt(i);
                quoted ^= c == '"' && (i == 0 || json.charAt(i - 1) != '\\');
                if (quoted || !Character.isWhitespace(c)) {
                    text.append(c);
                }
            }
            return text.toString();
        }
    }
}
