/** How a tender's assessments have changed over time, and what newer rules would change in kept ones. */
@NullMarked
package se.inkopsrisk.service.followup;

import org.jspecify.annotations.NullMarked;
