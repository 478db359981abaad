package se.inkopsrisk.engine;

/** One screener for all tests, as an embedder would share it. */
public final class Screeners {
    public static final RiskScreener BUNDLED = RiskScreener.withBundledRules();

    private Screeners() {}
}
