package se.inkopsrisk.engine.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.inkopsrisk.engine.purchase.Purchase;
import se.inkopsrisk.rules.verdict.LocalText;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/**
 * Reads purchases one after the other from a JSON array, holding one of them at a time. What cannot be read comes in its
 * place as the problems that it has; where the text ceases to be JSON, that is the last item.
 */
public final class PurchaseStream implements Iterator<PurchaseStream.Item> {
    /** The most bytes that one purchase may take. */
    static final int LARGEST_PURCHASE = 1 << 20;

    private final MeteredStream in;
    private final JsonParser parser;
    private @Nullable Item next;
    private boolean ended;

    private PurchaseStream(InputStream in) {
        this.in = new MeteredStream(in, LARGEST_PURCHASE);
        this.parser = PurchaseJson.JSON.createParser(this.in);
    }

    /**
     * Reads a JSON array of purchases.
     *
     * @param json UTF-8; the caller closes it
     * @throws IntakeException if no array begins
     */
    public static PurchaseStream ofArray(InputStream json) {
        PurchaseStream stream = new PurchaseStream(json);
        try {
            if (stream.parser.nextToken() != JsonToken.START_ARRAY) {
                throw new IntakeException(problem("skriv en JSON-lista av inköp", "write a JSON array of purchases"));
            }
        } catch (JacksonException e) {
            throw PurchaseJson.noJson(e);
        }
        return stream;
    }

    @Override
    public boolean hasNext() {
        if (next == null && !ended) {
            next = advance();
            ended |= next == null;
        }
        return next != null;
    }

    @Override
    public Item next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Item item = next;
        next = null;
        return item;
    }

    private @Nullable Item advance() {
        try {
            in.allow(LARGEST_PURCHASE);
            JsonToken token = parser.nextToken();
            if (token == JsonToken.END_ARRAY) {
                return trailing();
            }
            if (token == null) {
                return last(problem("listan tar slut utan ]", "the array ends without ]"));
            }
            JsonNode node = parser.readValueAsTree();
            return Item.of(() -> PurchaseJson.read(node));
        } catch (MeteredStream.ExceededException e) {
            return last(problem(
                    "inköpet är större än 1 MiB; resten är inte läst",
                    "the purchase is larger than 1 MiB; the rest was not read"));
        } catch (JacksonException e) {
            if (e.getCause() instanceof IOException io) {
                throw new UncheckedIOException(io);
            }
            return Item.of(() -> {
                ended = true;
                throw PurchaseJson.noJson(e);
            });
        }
    }

    private @Nullable Item trailing() {
        if (parser.nextToken() == null) {
            return null;
        }
        return last(problem("efter listan står mer text", "more text follows the array"));
    }

    private Item last(IntakeException.Problem problem) {
        ended = true;
        return new Item(Optional.empty(), Optional.of(new IntakeException(problem)));
    }

    private static IntakeException.Problem problem(String sv, String en) {
        return new IntakeException.Problem("", 0, "", new LocalText(sv, en));
    }

    /**
     * One item: a purchase, or why it cannot be read.
     *
     * @param purchase the purchase
     * @param fault why there is none
     */
    public record Item(Optional<Purchase> purchase, Optional<IntakeException> fault) {
        static Item of(Supplier<Purchase> reading) {
            try {
                return new Item(Optional.of(reading.get()), Optional.empty());
            } catch (IntakeException e) {
                return new Item(Optional.empty(), Optional.of(e));
            }
        }
    }
}
