package se.inkopsrisk.rules.catalogue;

import se.inkopsrisk.rules.verdict.Stage;

/** What a category's goods are, or are made of ({@code category-goods.csv}). */
public record CategoryGood(String category, String good, Stage stage, Statement statement) {}
