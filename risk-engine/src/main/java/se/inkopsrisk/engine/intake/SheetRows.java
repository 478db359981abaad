package se.inkopsrisk.engine.intake;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;
import se.inkopsrisk.rules.verdict.LocalText;

/** The rows of a workbook's sheet, read as a stream: numbers as Excel shows them, dates as ISO 8601. */
final class SheetRows extends RowsAsCsv {
    /** Excel computes and shows no more digits; what a double holds beyond them is noise. */
    private static final MathContext SHOWN = new MathContext(15);
    /** Quoted text and colours of a number format, which may hold letters that are no date. */
    private static final Pattern FORMAT_TEXT = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.");

    private static final Pattern DATE_FORMAT = Pattern.compile("[yYdD]|m{3,}|h{1,2}:m{1,2}");
    private static final int FIRST_DATE_FORMAT = 14;
    private static final int LAST_DATE_FORMAT = 22;

    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final String name;
    private int columns;

    private SheetRows(ReadableWorkbook workbook, Sheet sheet, long sheets) throws IOException {
        this.workbook = workbook;
        this.stream = sheet.openStream();
        this.rows = stream.iterator();
        this.name = "”" + sheet.getName() + "” (1/" + sheets + ")";
    }

    /**
     * Opens a workbook's sheet.
     *
     * @param wanted the sheet's name, else the first that is not hidden
     * @throws IntakeException if there is no such sheet, or the workbook is damaged
     */
    static SheetRows open(LedgerFile file, Optional<String> wanted) throws IOException {
        file.inspectWorkbook();
        ReadableWorkbook workbook;
        try {
            workbook = new ReadableWorkbook(file.path().toFile(), new ReadingOptions(true, false));
        } catch (ExcelReaderException e) {
            throw damaged(file, e);
        }
        List<Sheet> visible = workbook.getSheets()
                .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                .toList();
        Optional<Sheet> sheet = wanted.isPresent()
                ? workbook.findSheet(wanted.get())
                : visible.stream().findFirst();
        if (sheet.isEmpty()) {
            workbook.close();
            String names =
                    String.join(", ", visible.stream().map(Sheet::getName).toList());
            throw new IntakeException(new IntakeException.Problem(
                    file.path().toString(),
                    0,
                    "",
                    new LocalText(
                            "bladet " + wanted.orElse("") + " finns inte; bladen är " + names,
                            "there is no sheet " + wanted.orElse("") + "; the sheets are " + names)));
        }
        return new SheetRows(workbook, sheet.get(), visible.size());
    }

    private static IntakeException damaged(LedgerFile file, ExcelReaderException fault) {
        return new IntakeException(new IntakeException.Problem(
                file.path().toString(),
                0,
                "",
                new LocalText(
                        "kalkylbladet är skadat (" + fault.getMessage() + "); spara det på nytt i Excel",
                        "the workbook is damaged (" + fault.getMessage() + "); save it anew in Excel")));
    }

    /** The sheet's name, and how many sheets that are not hidden the workbook has. */
    String sheet() {
        return name;
    }

    @Override
    @Nullable
    SourceRow next() throws IOException {
        while (rows.hasNext()) {
            Row row = rows.next();
            List<String> cells = cells(row);
            if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
                columns = columns == 0 ? cells.size() : columns;
                while (cells.size() < columns) {
                    cells.add("");
                }
                return SourceRow.of(row.getRowNum(), cells);
            }
        }
        return null;
    }

    private static List<String> cells(Row row) {
        List<String> cells = new ArrayList<>(row.getCellCount());
        int filled = 0;
        for (int i = 0; i < row.getCellCount(); i++) {
            String text = text(row.getCell(i));
            cells.add(text);
            filled = text.isBlank() ? filled : i + 1;
        }
        return new ArrayList<>(cells.subList(0, filled));
    }

    private static String text(@Nullable Cell cell) {
        if (cell == null || cell.getRawValue() == null) {
            return "";
        }
        if (cell.getType() == CellType.NUMBER || (cell.getType() == CellType.FORMULA && isNumber(cell))) {
            return isDate(cell) ? date(cell.asDate()) : number(cell.getRawValue());
        }
        return cell.getType() == CellType.BOOLEAN ? String.valueOf(cell.asBoolean()) : cell.getText();
    }

    private static boolean isNumber(Cell cell) {
        return cell.getValue() instanceof BigDecimal;
    }

    private static String number(String raw) {
        BigDecimal shown = new BigDecimal(raw).round(SHOWN).stripTrailingZeros();
        return shown.setScale(Math.max(shown.scale(), 0)).toPlainString();
    }

    private static boolean isDate(Cell cell) {
        Integer id = cell.getDataFormatId();
        if (id == null) {
            return false;
        }
        String format = cell.getDataFormatString();
        return (id >= FIRST_DATE_FORMAT && id <= LAST_DATE_FORMAT)
                || (format != null
                        && DATE_FORMAT
                                .matcher(FORMAT_TEXT.matcher(format).replaceAll(""))
                                .find());
    }

    private static String date(LocalDateTime moment) {
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? moment.toLocalDate().toString()
                : moment.toString();
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }
}
