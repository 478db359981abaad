package se.inkopsrisk.engine.intake;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;

/** Passes a text on and keeps what was passed until it is no longer needed, so that a row's raw text can be told. */
final class RecordedReader extends Reader {
    private final Reader text;
    private char[] kept = new char[1 << 16];
    private int keptLength;
    private long keptFrom;

    RecordedReader(Reader text) {
        this.text = text;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int read = text.read(buffer, offset, length);
        if (read > 0) {
            if (keptLength + read > kept.length) {
                kept = Arrays.copyOf(kept, Math.max(2 * kept.length, keptLength + read));
            }
            System.arraycopy(buffer, offset, kept, keptLength, read);
            keptLength += read;
        }
        return read;
    }

    /** The text from one character position to another, as far as it has been passed. */
    String between(long from, long to) {
        int start = (int) (from - keptFrom);
        return new String(kept, start, (int) Math.min(to - keptFrom, keptLength) - start);
    }

    /** The position of the first character that is kept. */
    long start() {
        return keptFrom;
    }

    /** The same text, counted anew from {@code passed}, which is read once more. */
    RecordedReader restartedWith(String passed) {
        return new RecordedReader(new PushedBack(passed, text));
    }

    /** The position behind the last character that was passed. */
    long end() {
        return keptFrom + keptLength;
    }

    /** Forgets what lies before a position. */
    void forgetBefore(long position) {
        int forgotten = (int) (position - keptFrom);
        keptLength -= forgotten;
        System.arraycopy(kept, forgotten, kept, 0, keptLength);
        keptFrom = position;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }

    /** Some text in front of a reader. */
    private static final class PushedBack extends Reader {
        private final String front;
        private final Reader rest;
        private int at;

        PushedBack(String front, Reader rest) {
            this.front = front;
            this.rest = rest;
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            if (at == front.length()) {
                return rest.read(buffer, offset, length);
            }
            int read = Math.min(length, front.length() - at);
            front.getChars(at, at + read, buffer, offset);
            at += read;
            return read;
        }

        @Override
        public void close() throws IOException {
            rest.close();
        }
    }
}
