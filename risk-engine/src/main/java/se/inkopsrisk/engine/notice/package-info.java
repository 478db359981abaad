/** Notices as e-procurement systems export them (annonser): eForms XML and OCDS, read into one form. */
@NullMarked
package se.inkopsrisk.engine.notice;

import org.jspecify.annotations.NullMarked;
