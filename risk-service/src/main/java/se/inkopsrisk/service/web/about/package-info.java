/** What the service is and on what it rests. */
@NullMarked
package se.inkopsrisk.service.web.about;

import org.jspecify.annotations.NullMarked;
