package se.inkopsrisk.service.web.check;

/**
 * One thing that a changed answer changed.
 *
 * @param what what it is about, such as a criterion or a duty
 * @param from how it was, in words; empty where there was none
 * @param to how it is, in words; empty where there is none any more
 */
public record Change(String what, String from, String to) {}
