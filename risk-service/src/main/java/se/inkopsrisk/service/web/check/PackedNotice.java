package se.inkopsrisk.service.web.check;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.springframework.util.MultiValueMap;
import se.inkopsrisk.engine.notice.NoticeLimits;
import se.inkopsrisk.engine.notice.NoticeReader;
import se.inkopsrisk.engine.tender.Tender;

/**
 * A notice as a form's hidden field: the very file, compressed. So the page carries the notice from answer to answer and
 * the server keeps none; and what is judged again is the file itself, never an extract of it.
 */
public final class PackedNotice {
    private static final NoticeReader READER = NoticeReader.withDefaults();

    private final String name;
    private final byte[] notice;
    private final String packed;

    private PackedNotice(String name, byte[] notice, String packed) {
        this.name = name;
        this.notice = notice;
        this.packed = packed;
    }

    /** A file that has just arrived. */
    static PackedNotice of(String name, byte[] notice) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(notice);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new PackedNotice(
                name, notice, Base64.getUrlEncoder().withoutPadding().encodeToString(packed.toByteArray()));
    }

    /**
     * The file that a page carried; empty where its fields hold none. One that unfolds to more than the largest notice is
     * cut off there, so that the reader refuses it.
     */
    static Optional<PackedNotice> in(MultiValueMap<String, String> sent) {
        String name = Objects.requireNonNullElse(sent.getFirst("noticeName"), "");
        String packed = Objects.requireNonNullElse(sent.getFirst("notice"), "");
        try (InputStream gzip = new GZIPInputStream(
                new ByteArrayInputStream(Base64.getUrlDecoder().decode(packed)))) {
            byte[] notice = gzip.readNBytes(NoticeLimits.DEFAULT.bytes() + 1);
            return Optional.of(new PackedNotice(name, notice, packed));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The file's name. */
    public String name() {
        return name;
    }

    /** The file as a form carries it. */
    public String packed() {
        return packed;
    }

    /**
     * The tender that the notice announces.
     *
     * @throws se.inkopsrisk.engine.intake.IntakeException if the notice cannot be read
     */
    Tender tender() {
        return Tender.of(READER.read(notice, name));
    }
}
