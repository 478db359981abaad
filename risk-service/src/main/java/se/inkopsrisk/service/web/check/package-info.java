/** The check of a planned purchase: form and result. */
@NullMarked
package se.inkopsrisk.service.web.check;

import org.jspecify.annotations.NullMarked;
