package se.inkopsrisk.service.parquet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.jspecify.annotations.Nullable;
import se.inkopsrisk.engine.batch.GradeColumns;

/** Writes graded rows cell by cell; a cell that is empty is null, which not assessed is too. */
final class GradedRowWriter extends WriteSupport<GradedRow> {
    /** So much is held in memory before it is written. */
    private static final long ROW_GROUP = 32L << 20;

    private final GradedColumns columns;
    private @Nullable RecordConsumer out;

    private GradedRowWriter(GradedColumns columns) {
        this.columns = columns;
    }

    /** Opens a file that is not there yet. */
    static ParquetWriter<GradedRow> open(Path file, GradedColumns columns) throws IOException {
        return new Builder(new LocalOutputFile(file), new GradedRowWriter(columns))
                .withConf(new PlainParquetConfiguration())
                .withCodecFactory(new GzipCodec())
                .withCompressionCodec(CompressionCodecName.GZIP)
                .withRowGroupSize(ROW_GROUP)
                .build();
    }

    @Override
    @Deprecated // by the library, which still asks for it
    public WriteContext init(Configuration unused) {
        return context();
    }

    @Override
    public WriteContext init(ParquetConfiguration unused) {
        return context();
    }

    private WriteContext context() {
        return new WriteContext(columns.type(), Map.of());
    }

    @Override
    public void prepareForWrite(RecordConsumer consumer) {
        out = consumer;
    }

    @Override
    public void write(GradedRow row) {
        RecordConsumer consumer = out;
        if (consumer == null) {
            throw new IllegalStateException("The writer calls prepareForWrite first");
        }
        consumer.startMessage();
        int column = 0;
        for (; column < columns.own(); column++) {
            text(column, column < row.cells().size() ? row.cells().get(column) : "", consumer);
        }
        List<String> grades = GradeColumns.of(row.assessment());
        for (String grade : grades) {
            text(column++, grade, consumer);
        }
        int value = column++;
        row.assessment().purchase().valueSek().ifPresent(sek -> {
            consumer.startField(GradedColumns.VALUE, value);
            consumer.addLong(sek.movePointRight(2).longValueExact());
            consumer.endField(GradedColumns.VALUE, value);
        });
        consumer.startField(GradedColumns.DAY, column);
        consumer.addInteger((int) row.assessment().assessedFor().toEpochDay());
        consumer.endField(GradedColumns.DAY, column);
        consumer.endMessage();
    }

    private void text(int column, String text, RecordConsumer consumer) {
        if (!text.isEmpty()) {
            String name = columns.type().getFieldName(column);
            consumer.startField(name, column);
            consumer.addBinary(Binary.fromString(text));
            consumer.endField(name, column);
        }
    }

    private static final class Builder extends ParquetWriter.Builder<GradedRow, Builder> {
        private final GradedRowWriter writer;

        Builder(OutputFile file, GradedRowWriter writer) {
            super(file);
            this.writer = writer;
        }

        @Override
        protected Builder self() {
            return this;
        }

        @Override
        @Deprecated // by the library, which still asks for it
        protected WriteSupport<GradedRow> getWriteSupport(Configuration unused) {
            return writer;
        }

        @Override
        protected WriteSupport<GradedRow> getWriteSupport(ParquetConfiguration unused) {
            return writer;
        }
    }
}
