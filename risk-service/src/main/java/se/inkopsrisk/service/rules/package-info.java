/** Which rules are installed and in force, and how they are replaced while the service runs. */
@NullMarked
package se.inkopsrisk.service.rules;

import org.jspecify.annotations.NullMarked;
