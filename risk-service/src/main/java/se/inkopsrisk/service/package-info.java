/** The executable: command line and HTTP service. */
@NullMarked
package se.inkopsrisk.service;

import org.jspecify.annotations.NullMarked;
