/** The start page. */
@NullMarked
package se.inkopsrisk.service.web.start;

import org.jspecify.annotations.NullMarked;
