package se.inkopsrisk.service.web.check;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import se.inkopsrisk.engine.tender.LotCheck;
import se.inkopsrisk.engine.tender.NeedsAssessmentJson;
import se.inkopsrisk.engine.tender.TenderCheckJson;
import se.inkopsrisk.rules.verdict.Language;
import se.inkopsrisk.service.document.NeedsDocument;
import se.inkopsrisk.service.document.TenderDocument;

/** Makes the files to keep of a tender's check. */
@Component
class ResultFiles {
    /** The check, in the library's own bytes. */
    ResponseEntity<byte[]> json(Submission submission, Language language) {
        return submission
                .tender()
                .map(tender -> file(
                        MediaType.APPLICATION_JSON,
                        "granskning.json",
                        TenderCheckJson.in(language).bytes(submission.check(tender))))
                .orElseGet(() -> ResponseEntity.badRequest().build());
    }

    /** The whole check, for the procurement's file. */
    ResponseEntity<byte[]> pdf(Submission submission, Language language) {
        return submission
                .tender()
                .map(tender -> file(
                        MediaType.APPLICATION_PDF,
                        "granskning.pdf",
                        new TenderDocument(submission.catalogue()).pdf(submission.check(tender), language)))
                .orElseGet(() -> ResponseEntity.badRequest().build());
    }

    /** The needs assessment of the lot that is asked for, for the procurement's file. */
    ResponseEntity<byte[]> needsPdf(Submission submission, Language language) {
        return submission
                .tender()
                .flatMap(tender -> submission.check(tender).lot(submission.lot()))
                .flatMap(LotCheck::needs)
                .map(needs -> file(
                        MediaType.APPLICATION_PDF,
                        "behovlighetsbedomning.pdf",
                        new NeedsDocument().pdf(needs, language)))
                .orElseGet(() -> ResponseEntity.badRequest().build());
    }

    /** The needs assessment of the lot that is asked for. */
    ResponseEntity<byte[]> needsJson(Submission submission, Language language) {
        return submission
                .tender()
                .flatMap(tender -> submission.check(tender).lot(submission.lot()))
                .flatMap(LotCheck::needs)
                .map(needs -> file(
                        MediaType.APPLICATION_JSON,
                        "behovlighetsbedomning.json",
                        NeedsAssessmentJson.in(language).bytes(needs)))
                .orElseGet(() -> ResponseEntity.badRequest().build());
    }

    private static ResponseEntity<byte[]> file(MediaType type, String name, byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(content);
    }
}
