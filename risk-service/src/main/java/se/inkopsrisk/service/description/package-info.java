/** The description of the API, as OpenAPI. */
@NullMarked
package se.inkopsrisk.service.description;

import org.jspecify.annotations.NullMarked;
