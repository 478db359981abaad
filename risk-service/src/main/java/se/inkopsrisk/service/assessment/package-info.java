/** Assessments over HTTP. */
@NullMarked
package se.inkopsrisk.service.assessment;

import org.jspecify.annotations.NullMarked;
