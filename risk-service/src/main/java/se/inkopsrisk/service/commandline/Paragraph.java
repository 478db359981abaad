package se.inkopsrisk.service.commandline;

import java.io.PrintWriter;

/** Breaks running text into a terminal's lines, each indented alike. */
final class Paragraph {
    private static final int WIDTH = 96;

    private Paragraph() {}

    static void print(String text, int indent, PrintWriter out) {
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+", -1)) {
            if (!line.isEmpty() && indent + line.length() + 1 + word.length() > WIDTH) {
                out.println(" ".repeat(indent) + line);
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        out.println(" ".repeat(indent) + line);
    }
}
