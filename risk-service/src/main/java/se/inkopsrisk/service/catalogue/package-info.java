/** The catalogue over HTTP. */
@NullMarked
package se.inkopsrisk.service.catalogue;

import org.jspecify.annotations.NullMarked;
