package se.inkopsrisk.engine.classify.text.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import se.inkopsrisk.engine.classify.text.TextClassifier;
import se.inkopsrisk.rules.RuleBook;
import se.inkopsrisk.rules.catalogue.Catalogue;
import se.inkopsrisk.rules.cpv.CpvCode;
import se.inkopsrisk.rules.cpv.CpvNomenclature;

/**
 * Measures classification and suggestions on one thread, by the thread's processor time, since others use the machine. Texts are CPV names with made-up additions, repeated as a
 * ledger repeats them (few texts often, many seldom).
 */
final class TextBenchmark {
    private static final int TEXTS = 5_000;
    private static final int ROWS = 4_000_000;

    private TextBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        Catalogue catalogue = RuleBook.bundled().catalogue();
        long start = processorNanos();
        TextClassifier classifier = TextClassifier.of(catalogue);
        print("start, ms", millis(start));
        List<String> texts = texts();
        warm(TextClassifier.of(catalogue), texts);
        start = processorNanos();
        texts.forEach(text -> classifier.classify(text, ""));
        print("first-seen rows/s", texts.size() / seconds(start));
        ledger(TextClassifier.of(catalogue), texts);
        suggestions(classifier, texts);
    }

    private static void warm(TextClassifier classifier, List<String> texts) {
        texts.forEach(text -> classifier.classify(text, ""));
    }

    private static void ledger(TextClassifier classifier, List<String> texts) {
        Random random = new Random(7);
        long start = processorNanos();
        for (int i = 0; i < ROWS; i++) {
            double draw = random.nextDouble();
            classifier.classify(texts.get((int) (texts.size() * draw * draw * draw)), "");
        }
        print("ledger of " + ROWS + " rows and " + TEXTS + " texts, rows/s", ROWS / seconds(start));
    }

    private static void suggestions(TextClassifier classifier, List<String> texts) {
        List<String> typed = new ArrayList<>();
        for (String text : texts.subList(0, 1_000)) {
            for (int length = 1; length <= Math.min(text.length(), 14); length += 2) {
                typed.add(text.substring(0, length));
            }
        }
        typed.forEach(text -> classifier.suggest(text, 10));
        long[] nanos = typed.stream()
                .mapToLong(text -> timed(classifier, text))
                .sorted()
                .toArray();
        print("suggestions", nanos.length);
        print("suggest median, ms", nanos[nanos.length / 2] / 1e6);
        print("suggest p95, ms", nanos[nanos.length * 95 / 100] / 1e6);
        print("suggest worst, ms", Arrays.stream(nanos).max().orElse(0) / 1e6);
    }

    private static long timed(TextClassifier classifier, String text) {
        long start = processorNanos();
        classifier.suggest(text, 10);
        return processorNanos() - start;
    }

    private static List<String> texts() {
        List<String> names = CpvNomenclature.bundled().codes().stream()
                .flatMap(digits -> CpvNomenclature.bundled().name(new CpvCode(digits)).stream())
                .map(name -> name.sv())
                .toList();
        Random random = new Random(3);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < TEXTS; i++) {
            texts.add(names.get(random.nextInt(names.size())) + " avrop " + i);
        }
        return texts;
    }

    private static long processorNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static double seconds(long start) {
        return (processorNanos() - start) / 1e9;
    }

    private static double millis(long start) {
        return seconds(start) * 1e3;
    }

    private static void print(String what, double value) {
        System.out.printf(Locale.ROOT, "%s: %.1f%n", what, value);
    }
}
