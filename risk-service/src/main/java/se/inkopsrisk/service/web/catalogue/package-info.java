/** The risk catalogue as a page. */
@NullMarked
package se.inkopsrisk.service.web.catalogue;

import org.jspecify.annotations.NullMarked;
