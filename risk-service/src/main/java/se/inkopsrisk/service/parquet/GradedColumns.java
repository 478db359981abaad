package se.inkopsrisk.service.parquet;

import static org.apache.parquet.schema.LogicalTypeAnnotation.dateType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.decimalType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.stringType;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.BINARY;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.INT32;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.INT64;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Types;
import se.inkopsrisk.engine.batch.GradeColumns;

/**
 * The columns of the file: the ledger's own, then ours. Names differ in Parquet: a ledger's column that is called as one
 * before it, or as one of ours, gets a number behind its name, and one without a name its place.
 */
final class GradedColumns {
    /** The amount, which a ledger's column tells in whatever form. */
    static final String VALUE = "value_sek";
    /** The day by whose rules the row was assessed. */
    static final String DAY = "assessed_for";

    /** An amount has 15 digits at most, of which two are öre, and fits a long. */
    private static final int DIGITS = 18;

    private static final int DECIMALS = 2;

    private final List<String> own = new ArrayList<>();
    private final MessageType type;

    GradedColumns(List<String> header) {
        Set<String> taken = new HashSet<>(GradeColumns.NAMES);
        taken.add(VALUE);
        taken.add(DAY);
        for (String name : header) {
            own.add(free(name.isBlank() ? "column " + (own.size() + 1) : name.strip(), taken));
        }
        Types.MessageTypeBuilder message = Types.buildMessage();
        own.forEach(name -> message.optional(BINARY).as(stringType()).named(name));
        GradeColumns.NAMES.forEach(
                name -> message.optional(BINARY).as(stringType()).named(name));
        message.optional(INT64).as(decimalType(DECIMALS, DIGITS)).named(VALUE);
        message.required(INT32).as(dateType()).named(DAY);
        this.type = message.named("graded");
    }

    private static String free(String name, Set<String> taken) {
        String free = name;
        for (int i = 2; !taken.add(free); i++) {
            free = name + " (" + i + ")";
        }
        return free;
    }

    /** How many of the columns are the ledger's own. */
    int own() {
        return own.size();
    }

    MessageType type() {
        return type;
    }
}
