package se.inkopsrisk.rules.catalogue;

import se.inkopsrisk.rules.verdict.Language;
import se.inkopsrisk.rules.verdict.LocalText;

/**
 * One problem in a catalogue, with its place and its remedy.
 *
 * @param file the table's file name
 * @param line the line, counted from 1; 0 where the file as a whole is meant
 * @param column the column's name; empty where the row as a whole is meant
 * @param message what is wrong and what to do
 */
public record CatalogueProblem(String file, long line, String column, LocalText message)
        implements Comparable<CatalogueProblem> {

    /** The problem in one line: file, line, column, message. */
    public String in(Language language) {
        StringBuilder place = new StringBuilder(file);
        if (line > 0) {
            place.append(language == Language.SV ? ", rad " : ", line ").append(line);
        }
        if (!column.isEmpty()) {
            place.append(language == Language.SV ? ", kolumn " : ", column ").append(column);
        }
        return place.append(": ").append(message.in(language)).toString();
    }

    @Override
    public int compareTo(CatalogueProblem other) {
        int byFile = file.compareTo(other.file);
        if (byFile != 0) {
            return byFile;
        }
        int byLine = Long.compare(line, other.line);
        return byLine != 0 ? byLine : column.compareTo(other.column);
    }
}
