package se.inkopsrisk.service.web.check;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import se.inkopsrisk.engine.intake.IntakeException;
import se.inkopsrisk.engine.notice.NoticeTooLargeException;
import se.inkopsrisk.rules.verdict.Language;
import se.inkopsrisk.service.rules.RulesInForce;

/**
 * The check of a notice from a file. The page carries the file itself from answer to answer, compressed in a hidden
 * field: the server keeps nothing, and a hundred lots need no session.
 */
@Controller
@RequestMapping("/annons")
class NoticeCheckController {
    /** Somewhat more than the largest notice, so that the reader of notices can say what is too large. */
    private static final long LARGEST = 21L * 1024 * 1024;

    private static final String FILE = "file";

    private final RulesInForce rules;
    private final ResultPages pages;
    private final ResultFiles files;
    private final StartPage start;

    NoticeCheckController(RulesInForce rules, ResultPages pages, ResultFiles files, StartPage start) {
        this.rules = rules;
        this.pages = pages;
        this.files = files;
        this.start = start;
    }

    /** A page that was posted to cannot be opened by its address alone: begin anew. */
    @GetMapping({"", "/behovlighetsbedomning"})
    String again() {
        return "redirect:/#annons";
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ModelAndView drop(
            @RequestParam(name = FILE, required = false) @Nullable MultipartFile file,
            @RequestParam MultiValueMap<String, String> sent,
            Locale locale)
            throws IOException {
        if (file == null || file.isEmpty()) {
            return refused(
                    List.of(FieldError.of(
                            FILE,
                            "Välj en fil med annonsen, eForms-XML eller OCDS",
                            "Choose a file with the notice, eForms XML or OCDS")),
                    HttpStatus.BAD_REQUEST,
                    locale);
        }
        if (file.getSize() > LARGEST) {
            throw new MaxUploadSizeExceededException(LARGEST);
        }
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        PackedNotice notice = PackedNotice.of(name, file.getBytes());
        try {
            return pages.result(Submission.ofNotice(notice, sent, rules.screener()), Language.of(locale));
        } catch (IntakeException unreadable) {
            List<FieldError> errors = unreadable.problems().stream()
                    .map(problem -> FieldError.of(FILE, problem.in(Language.SV), problem.in(Language.EN)))
                    .toList();
            boolean tooLarge = unreadable instanceof NoticeTooLargeException;
            return refused(errors, tooLarge ? HttpStatus.CONTENT_TOO_LARGE : HttpStatus.BAD_REQUEST, locale);
        }
    }

    @PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView answer(@RequestParam MultiValueMap<String, String> sent, Locale locale) {
        return page(sent, locale, pages::result);
    }

    @PostMapping("/behovlighetsbedomning")
    ModelAndView needs(@RequestParam MultiValueMap<String, String> sent, Locale locale) {
        return page(sent, locale, pages::needs);
    }

    @PostMapping("/granskning.json")
    ResponseEntity<byte[]> json(@RequestParam MultiValueMap<String, String> sent, Locale locale) {
        return file(sent, locale, files::json);
    }

    @PostMapping("/granskning.pdf")
    ResponseEntity<byte[]> pdf(@RequestParam MultiValueMap<String, String> sent, Locale locale) {
        return file(sent, locale, files::pdf);
    }

    @PostMapping("/behovlighetsbedomning.pdf")
    ResponseEntity<byte[]> needsPdf(@RequestParam MultiValueMap<String, String> sent, Locale locale) {
        return file(sent, locale, files::needsPdf);
    }

    @PostMapping("/behovlighetsbedomning.json")
    ResponseEntity<byte[]> needsJson(@RequestParam MultiValueMap<String, String> sent, Locale locale) {
        return file(sent, locale, files::needsJson);
    }

    private ModelAndView page(
            MultiValueMap<String, String> sent, Locale locale, BiFunction<Submission, Language, ModelAndView> page) {
        return PackedNotice.in(sent)
                .map(notice -> page.apply(Submission.ofNotice(notice, sent, rules.screener()), Language.of(locale)))
                .orElseGet(() -> refused(
                        List.of(FieldError.of(
                                FILE,
                                "Annonsen följde inte med. Välj filen igen",
                                "The notice did not come along. Choose the file again")),
                        HttpStatus.BAD_REQUEST,
                        locale));
    }

    private ResponseEntity<byte[]> file(
            MultiValueMap<String, String> sent,
            Locale locale,
            BiFunction<Submission, Language, ResponseEntity<byte[]>> file) {
        return PackedNotice.in(sent)
                .map(notice -> file.apply(Submission.ofNotice(notice, sent, rules.screener()), Language.of(locale)))
                .orElseGet(() -> ResponseEntity.badRequest().build());
    }

    private ModelAndView refused(List<FieldError> errors, HttpStatus status, Locale locale) {
        return start.page(errors, status, Language.of(locale));
    }
}
