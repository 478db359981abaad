/**
 * A seeded generator of a year's purchase ledger (leverantörsreskontra) of Region Norrskog, which does not exist. The
 * same options give the same bytes on every machine and JDK.
 */
@NullMarked
package se.inkopsrisk.samples.spend;

import org.jspecify.annotations.NullMarked;
