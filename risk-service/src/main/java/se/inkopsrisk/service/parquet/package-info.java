/** Graded rows as Parquet. */
@NullMarked
package se.inkopsrisk.service.parquet;

import org.jspecify.annotations.NullMarked;
