package se.inkopsrisk.service.spend;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.Principal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import se.inkopsrisk.engine.batch.LedgerScreening;
import se.inkopsrisk.engine.intake.IntakeException;
import se.inkopsrisk.rules.verdict.Language;
import se.inkopsrisk.rules.verdict.LocalText;
import se.inkopsrisk.service.identity.Askers;
import se.inkopsrisk.service.report.SpendReport;
import se.inkopsrisk.service.rules.RulesInForce;

/** {@code /reskontra}: hand in a ledger on a page, follow its screening, read the report. */
@Controller
@RequestMapping("/reskontra")
class SpendPageController {
    /** The report is a page by itself with its style in it; it runs nothing and loads nothing. */
    private static final String REPORT_POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");
    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

    private final SpendJobs jobs;
    private final RulesInForce rules;

    SpendPageController(SpendJobs jobs, RulesInForce rules) {
        this.jobs = jobs;
        this.rules = rules;
    }

    /**
     * What is wrong in a field.
     *
     * @param field the field's name, which is also its id on the page
     */
    record Fault(String field, LocalText text) {}

    @GetMapping
    ModelAndView form(Locale locale) throws IOException {
        return form(List.of(), Language.of(locale));
    }

    private ModelAndView form(List<Fault> faults, Language language) throws IOException {
        ModelAndView page = new ModelAndView("spend");
        page.addObject("errors", faults);
        page.addObject("faulty", faults.stream().map(Fault::field).toList());
        page.addObject(
                "jobs",
                jobs.list().stream()
                        .map(job -> new SpendJobView(job, Optional.empty(), language))
                        .toList());
        if (!faults.isEmpty()) {
            page.setStatus(HttpStatus.BAD_REQUEST);
        }
        return page;
    }

    /** Takes a ledger in. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ModelAndView submit(
            @RequestParam(required = false) @Nullable MultipartFile ledger,
            @RequestParam(required = false) @Nullable MultipartFile map,
            @RequestParam(defaultValue = "") String date,
            @Nullable Principal asker,
            Locale locale)
            throws IOException {
        Language language = Language.of(locale);
        List<Fault> faults = new ArrayList<>();
        if (ledger == null || ledger.isEmpty()) {
            faults.add(new Fault(
                    "ledger",
                    new LocalText(
                            "Välj en fil med reskontran. Den får inte vara tom",
                            "Choose a file with the ledger. It must not be empty")));
        }
        Optional<LocalDate> day = day(date, faults);
        if (ledger == null || !faults.isEmpty()) {
            return form(faults, language);
        }
        String name = Objects.requireNonNullElse(ledger.getOriginalFilename(), "");
        SpendOrder order = new SpendOrder(name, Instant.now(), Askers.name(asker), day, true, false, language);
        try (InputStream in = ledger.getInputStream();
                InputStream mapping =
                        map == null || map.isEmpty() ? InputStream.nullInputStream() : map.getInputStream()) {
            boolean mapped = map != null && !map.isEmpty();
            return toJob(jobs.submit(order, in, mapped ? Optional.of(mapping) : Optional.empty())
                    .id());
        } catch (IntakeException e) {
            return form(
                    e.problems().stream()
                            .map(problem -> new Fault("map", problem.text()))
                            .toList(),
                    language);
        }
    }

    private static Optional<LocalDate> day(String written, List<Fault> faults) {
        if (written.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(written.strip()));
        } catch (DateTimeParseException e) {
            faults.add(new Fault(
                    "date",
                    new LocalText(
                            "Skriv dagen som 2025-12-31, eller lämna fältet tomt",
                            "Write the day as 2025-12-31, or leave the field empty")));
            return Optional.empty();
        }
    }

    private static ModelAndView toJob(String id) {
        return to("/reskontra/" + id);
    }

    /** Sends the browser on, so that to load the page anew sends nothing twice. */
    private static ModelAndView to(String page) {
        RedirectView onward = new RedirectView(page, true);
        onward.setStatusCode(HttpStatus.SEE_OTHER);
        onward.setExposeModelAttributes(false);
        return new ModelAndView(onward);
    }

    @GetMapping("/{id}")
    ModelAndView job(@PathVariable String id, Locale locale) throws IOException {
        SpendJob job = found(id);
        boolean done = job.status() == SpendJob.Status.DONE;
        Optional<SpendOutcome> outcome = done ? Optional.of(SpendOutcome.read(jobs.results(id))) : Optional.empty();
        ModelAndView page = new ModelAndView("spend-job");
        page.addObject("job", new SpendJobView(job, outcome, Language.of(locale)));
        return page;
    }

    @PostMapping("/{id}/avbryt")
    ModelAndView cancel(@PathVariable String id) throws IOException {
        if (found(id).status().isOpen()) {
            jobs.cancel(id);
        }
        return toJob(id);
    }

    @PostMapping("/{id}/fortsatt")
    ModelAndView resume(@PathVariable String id) throws IOException {
        SpendJob.Status status = found(id).status();
        if (status == SpendJob.Status.CANCELLED || status == SpendJob.Status.FAILED) {
            jobs.resume(id);
        }
        return toJob(id);
    }

    @PostMapping("/{id}/radera")
    ModelAndView delete(@PathVariable String id) throws IOException {
        if (found(id).status().isOpen()) {
            return toJob(id);
        }
        jobs.delete(id);
        return to("/reskontra");
    }

    @GetMapping("/{id}/rapport")
    ResponseEntity<byte[]> report(@PathVariable String id, HttpServletResponse response, Locale locale)
            throws IOException {
        byte[] page = report(locale).html(done(id)).getBytes(StandardCharsets.UTF_8);
        // In the place of the pages' own policy, which forbids styles within a page.
        response.setHeader("Content-Security-Policy", REPORT_POLICY);
        return ResponseEntity.ok().contentType(HTML).body(page);
    }

    @GetMapping("/{id}/rapport.pdf")
    ResponseEntity<byte[]> reportAsPdf(@PathVariable String id, Locale locale) throws IOException {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment("rapport.pdf"))
                .body(report(locale).pdf(done(id)));
    }

    @GetMapping("/{id}/" + LedgerScreening.GRADED)
    ResponseEntity<Resource> graded(@PathVariable String id) {
        return file(id, LedgerScreening.GRADED);
    }

    @GetMapping("/{id}/" + LedgerScreening.REJECTS)
    ResponseEntity<Resource> rejects(@PathVariable String id) {
        return file(id, LedgerScreening.REJECTS);
    }

    private ResponseEntity<Resource> file(String id, String name) {
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(name))
                .body(new FileSystemResource(done(id).resolve(name)));
    }

    private static String attachment(String name) {
        return ContentDisposition.attachment().filename(name).build().toString();
    }

    private SpendReport report(Locale locale) {
        return new SpendReport(rules.screener().ruleBook(), Language.of(locale));
    }

    /** Where the results of a job lie that is done. */
    private Path done(String id) {
        if (found(id).status() != SpendJob.Status.DONE) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return jobs.results(id);
    }

    private SpendJob found(String id) {
        return jobs.job(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
