/** Who acts. */
@NullMarked
package se.inkopsrisk.service.identity;

import org.jspecify.annotations.NullMarked;
