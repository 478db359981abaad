package se.inkopsrisk.samples.spend;

/**
 * A made-up supplier.
 *
 * @param name says that it is made up
 * @param number looks like an organisation number (organisationsnummer) and cannot be one: the third digit of a real
 *     number is at least 2, here it is 0
 */
record Supplier(String name, String number) {}
