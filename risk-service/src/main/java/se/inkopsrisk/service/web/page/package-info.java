/** What all pages share: language, headers, errors. */
@NullMarked
package se.inkopsrisk.service.web.page;

import org.jspecify.annotations.NullMarked;
