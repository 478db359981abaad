/** Documents for the procurement file: XHTML from templates, and archival, accessible PDF made of it. */
@NullMarked
package se.inkopsrisk.service.document;

import org.jspecify.annotations.NullMarked;
