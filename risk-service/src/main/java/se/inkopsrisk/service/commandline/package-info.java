/** The command line, {@code java -jar risk-service.jar …}. */
@NullMarked
package se.inkopsrisk.service.commandline;

import org.jspecify.annotations.NullMarked;
