package se.inkopsrisk.engine.notice;

/**
 * One lot (delkontrakt) of a notice, or one part of a prior information notice.
 *
 * @param id its identifier, such as {@code LOT-0001} (BT-137)
 * @param place where it begins
 * @param subject what it buys
 * @param strategic what it states of environment, social aspects and innovation
 */
public record Lot(String id, Place place, Subject subject, StrategicProcurement strategic) {}
