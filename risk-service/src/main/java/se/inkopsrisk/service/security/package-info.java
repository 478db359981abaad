/** Who may do what, and how much of it. */
@NullMarked
package se.inkopsrisk.service.security;

import org.jspecify.annotations.NullMarked;
