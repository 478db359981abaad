package se.inkopsrisk.engine.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.inkopsrisk.engine.intake.PurchaseStream.Item;
import se.inkopsrisk.rules.verdict.LocalText;

/**
 * Reads purchases one after the other from lines of JSON (NDJSON), holding one of them at a time. A line that cannot be
 * read comes in its place as the problems that it has, and reading goes on with the next. Blank lines are skipped.
 */
public final class PurchaseLines implements Iterator<Item> {
    private final InputStream in;
    private @Nullable Item next;
    private boolean ended;

    /**
     * @param lines UTF-8, best a stream that buffers; the caller closes it
     */
    public PurchaseLines(InputStream lines) {
        this.in = lines;
    }

    @Override
    public boolean hasNext() {
        while (next == null && !ended) {
            next = advance();
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
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean tooLong = false;
        try {
            int read = in.read();
            while (read >= 0 && read != '\n') {
                if (line.size() < PurchaseStream.LARGEST_PURCHASE) {
                    line.write(read);
                } else {
                    tooLong = true;
                }
                read = in.read();
            }
            ended = read < 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (tooLong) {
            LocalText text = new LocalText("raden är längre än 1 MiB", "the line is longer than 1 MiB");
            return new Item(
                    Optional.empty(), Optional.of(new IntakeException(new IntakeException.Problem("", 0, "", text))));
        }
        return line.toString(StandardCharsets.UTF_8).isBlank()
                ? null
                : Item.of(() -> PurchaseJson.read(line.toByteArray()));
    }
}
