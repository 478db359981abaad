/** The risk profile: the normalised facts of a purchase, all that rules may see. */
@NullMarked
package se.inkopsrisk.rules.profile;

import org.jspecify.annotations.NullMarked;
