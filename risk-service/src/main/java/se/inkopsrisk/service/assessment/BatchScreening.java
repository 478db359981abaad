package se.inkopsrisk.service.assessment;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import se.inkopsrisk.engine.RiskScreener;
import se.inkopsrisk.engine.UnknownFactException;
import se.inkopsrisk.engine.assess.Assessment;
import se.inkopsrisk.engine.assess.AssessmentJson;
import se.inkopsrisk.engine.intake.PurchaseStream.Item;
import se.inkopsrisk.engine.purchase.Purchase;
import se.inkopsrisk.rules.verdict.Language;
import se.inkopsrisk.service.problem.ItemProblem;

/** Screens the items of a batch in their order, some hundreds at a time; each fault is answered in its item's place. */
final class BatchScreening {
    private static final int CHUNK = 200;

    private final BatchTurn turn;
    private final RiskScreener screener;
    private final ScreeningMetrics metrics;
    private final AssessmentJson json;
    private final Language language;
    private final BatchCounts counts = new BatchCounts();
    private long index;

    BatchScreening(BatchTurn turn, ScreeningMetrics metrics, Language language) {
        this.turn = turn;
        this.screener = turn.screener();
        this.metrics = metrics;
        this.json = AssessmentJson.in(language);
        this.language = language;
    }

    /** Screens all items; where the key was used for others, that is the last item, and no purchase. */
    BatchCounts run(Iterator<Item> items, Output output) throws IOException {
        List<Item> chunk = new ArrayList<>(CHUNK);
        while (items.hasNext()) {
            chunk.add(items.next());
            if (chunk.size() == CHUNK || !items.hasNext()) {
                answer(chunk, output);
                chunk.clear();
            }
        }
        if (!turn.end()) {
            output.write(ItemProblem.otherRequest().bytes(index, language), index == 0);
        }
        return counts;
    }

    private void answer(List<Item> chunk, Output output) throws IOException {
        List<Purchase> purchases =
                chunk.stream().map(Item::purchase).flatMap(Optional::stream).toList();
        Optional<Iterator<Assessment>> together = together(purchases);
        for (Item item : chunk) {
            output.write(
                    item.fault().isPresent()
                            ? faulty(ItemProblem.of(item.fault().get()))
                            : one(item, together),
                    index == 0);
            index++;
        }
    }

    /** All at once, which is faster; empty where one of them names something that does not exist. */
    private Optional<Iterator<Assessment>> together(List<Purchase> purchases) {
        try {
            return Optional.of(
                    metrics.timedAll(() -> screener.screen(purchases)).iterator());
        } catch (UnknownFactException e) {
            return Optional.empty();
        }
    }

    private byte[] one(Item item, Optional<Iterator<Assessment>> together) {
        if (together.isPresent()) {
            return graded(together.get().next());
        }
        try {
            return graded(metrics.timed(() -> screener.screen(item.purchase().orElseThrow())));
        } catch (UnknownFactException e) {
            return faulty(ItemProblem.of(e));
        }
    }

    private byte[] graded(Assessment assessment) {
        counts.graded(assessment.overall());
        return json.bytes(assessment);
    }

    private byte[] faulty(ItemProblem problem) {
        counts.faulty();
        return problem.bytes(index, language);
    }

    /** Takes the answer to an item. */
    interface Output {
        void write(byte[] answer, boolean first) throws IOException;
    }
}
