/** Draft notices checked over HTTP, and the gate before publication. */
@NullMarked
package se.inkopsrisk.service.notice;

import org.jspecify.annotations.NullMarked;
