/** Inköpsrisk on Apache Spark: the ledgers of many buyers, screened on a cluster. */
@NullMarked
package se.inkopsrisk.samples.spark;

import org.jspecify.annotations.NullMarked;
