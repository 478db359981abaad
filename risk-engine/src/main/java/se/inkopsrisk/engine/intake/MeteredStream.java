package se.inkopsrisk.engine.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Gives as many bytes as were allowed last, and no more, so that one value cannot fill the memory. */
final class MeteredStream extends FilterInputStream {
    private long left;

    MeteredStream(InputStream in, long allowed) {
        super(in);
        this.left = allowed;
    }

    void allow(long bytes) {
        left = bytes;
    }

    @Override
    public int read() throws IOException {
        spend(1);
        return super.read();
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        spend(Math.max(0, read));
        return read;
    }

    private void spend(int bytes) {
        left -= bytes;
        if (left < 0) {
            throw new ExceededException();
        }
    }

    /** More was asked for than was allowed. */
    static final class ExceededException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        ExceededException() {
            super("more bytes than allowed");
        }
    }
}
