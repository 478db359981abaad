/** The common procurement vocabulary (CPV 2008). */
@NullMarked
package se.inkopsrisk.rules.cpv;

import org.jspecify.annotations.NullMarked;
