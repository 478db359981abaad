/** The domain's own laws, to which every catalogue is held. */
@NullMarked
package se.inkopsrisk.rules.laws;

import org.jspecify.annotations.NullMarked;
