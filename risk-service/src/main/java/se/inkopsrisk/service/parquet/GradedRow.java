package se.inkopsrisk.service.parquet;

import org.apache.commons.csv.CSVRecord;
import se.inkopsrisk.engine.assess.Assessment;

/** A row's cells and what became of it. */
record GradedRow(CSVRecord cells, Assessment assessment) {}
