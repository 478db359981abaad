/** The report on a year's spend that a council can read out: one page of HTML, and the same as PDF. */
@NullMarked
package se.inkopsrisk.service.report;

import org.jspecify.annotations.NullMarked;
