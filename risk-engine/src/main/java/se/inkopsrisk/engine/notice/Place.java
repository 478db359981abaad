package se.inkopsrisk.engine.notice;

/**
 * Where in a notice a statement stands, or ought to stand.
 *
 * @param businessTerm the business term of eForms, such as {@code BT-775}; an OCDS field's name where the notice is OCDS
 * @param path an XPath, or a JSON pointer where the notice is OCDS
 * @param line the line, counted from 1; 0 where it is not known, or where nothing stands yet
 */
public record Place(String businessTerm, String path, long line) {}
