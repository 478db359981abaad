/** What goes wrong over HTTP, as problem details (RFC 9457). */
@NullMarked
package se.inkopsrisk.service.problem;

import org.jspecify.annotations.NullMarked;
