/** Categories and CPV codes to choose while typing. */
@NullMarked
package se.inkopsrisk.service.web.suggestion;

import org.jspecify.annotations.NullMarked;
