/** What those who run the service see of it. */
@NullMarked
package se.inkopsrisk.service.operation;

import org.jspecify.annotations.NullMarked;
