package se.inkopsrisk.service.spend;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.Principal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import se.inkopsrisk.engine.batch.LedgerScreening;
import se.inkopsrisk.rules.verdict.Language;
import se.inkopsrisk.rules.verdict.LocalText;
import se.inkopsrisk.service.identity.Asker;
import se.inkopsrisk.service.parquet.GradedParquet;
import se.inkopsrisk.service.problem.ApiException;
import se.inkopsrisk.service.problem.ApiException.Place;
import se.inkopsrisk.service.problem.ProblemType;

/** {@code /api/v1/spend/jobs}: hand a ledger in, follow its screening, fetch the results. */
@RestController
@Tag(name = "Spend jobs")
@RequestMapping(path = SpendJobJson.ADDRESS)
class SpendController {
    private static final MediaType PARQUET = MediaType.parseMediaType("application/vnd.apache.parquet");
    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

    private final SpendJobs jobs;
    private final HandingIn handingIn;

    SpendController(SpendJobs jobs, HandingIn handingIn) {
        this.jobs = jobs;
        this.handingIn = handingIn;
    }

    /**
     * Takes a ledger in.
     *
     * @param ledger CSV, JSON or a workbook, packed or not
     * @param map a mapping file
     * @param date the day for rows that state none
     * @param excelSafe whether texts that a spreadsheet would run are guarded
     * @param parquet whether graded rows are written as Parquet too
     */
    @Operation(operationId = "submitSpendJob", summary = "Hand a ledger in, and start its screening")
    @ApiResponse(responseCode = "202", description = "Accepted", useReturnTypeSchema = true)
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<SpendJobJson> submit(
            @RequestPart MultipartFile ledger,
            @RequestPart(required = false) @Nullable MultipartFile map,
            @RequestParam(required = false) @Nullable LocalDate date,
            @RequestParam(defaultValue = "true") boolean excelSafe,
            @RequestParam(defaultValue = "false") boolean parquet,
            @RequestHeader(name = Asker.IDEMPOTENCY_KEY, required = false) @Nullable String key,
            @Nullable Principal principal,
            Locale locale)
            throws IOException {
        if (ledger.isEmpty()) {
            throw ApiException.invalid(Place.BODY, "ledger", "filen är tom", "the file is empty");
        }
        Asker asker = Asker.of(principal, locale, key);
        SpendOrder order = new SpendOrder(
                Optional.ofNullable(ledger.getOriginalFilename()).orElse(""),
                Instant.now(),
                asker.name(),
                Optional.ofNullable(date),
                excelSafe,
                parquet,
                asker.language());
        HandingIn.Handed handed = handingIn.handIn(order, asker, ledger, Optional.ofNullable(map));
        ResponseEntity.BodyBuilder response = ResponseEntity.accepted()
                .location(URI.create(SpendJobJson.ADDRESS + "/" + handed.job().id()));
        if (handed.repeated()) {
            response.header(Asker.REPLAYED, "true");
        }
        return response.body(SpendJobJson.of(handed.job(), asker.language()));
    }

    @Operation(operationId = "listSpendJobs", summary = "All jobs, the newest first")
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    List<SpendJobJson> list(Locale locale) throws IOException {
        return jobs.list().stream()
                .map(job -> SpendJobJson.of(job, Language.of(locale)))
                .toList();
    }

    @Operation(operationId = "spendJob", summary = "How far a job has come")
    @GetMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    SpendJobJson get(@PathVariable String id, Locale locale) {
        return SpendJobJson.of(job(id), Language.of(locale));
    }

    /** Stops a job at its next chunk; what it has done is kept for {@code resume}. */
    @Operation(operationId = "cancelSpendJob", summary = "Stop a job")
    @ApiResponse(responseCode = "202", description = "Accepted", useReturnTypeSchema = true)
    @PostMapping(path = "/{id}/cancel", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<SpendJobJson> cancel(@PathVariable String id, Locale locale) throws IOException {
        if (job(id).status().isOpen()) {
            jobs.cancel(id);
        }
        return ResponseEntity.accepted().body(get(id, locale));
    }

    /** Goes on with a job that was cancelled or that failed, from its last checkpoint. */
    @Operation(operationId = "resumeSpendJob", summary = "Go on with a job")
    @ApiResponse(responseCode = "202", description = "Accepted", useReturnTypeSchema = true)
    @PostMapping(path = "/{id}/resume", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<SpendJobJson> resume(@PathVariable String id, Locale locale) throws IOException {
        SpendJob.Status status = job(id).status();
        if (status == SpendJob.Status.CANCELLED || status == SpendJob.Status.FAILED) {
            jobs.resume(id);
        }
        return ResponseEntity.accepted().body(get(id, locale));
    }

    /** Forgets a job with its ledger and results. */
    @Operation(operationId = "deleteSpendJob", summary = "Forget a job with its ledger and results")
    @ApiResponse(responseCode = "204", description = "Gone", content = @Content)
    @DeleteMapping("/{id}")
    ResponseEntity<Void> delete(@PathVariable String id) throws IOException {
        if (job(id).status().isOpen()) {
            throw new ApiException(
                    ProblemType.JOB_NOT_DONE,
                    new LocalText("jobbet pågår; avbryt det först", "the job is going on; cancel it first"),
                    List.of());
        }
        jobs.delete(id);
        return ResponseEntity.noContent().build();
    }

    @Operation(operationId = "gradedRows", summary = "The graded rows")
    @ApiResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = "string", format = "binary")))
    @GetMapping("/{id}/" + LedgerScreening.GRADED)
    ResponseEntity<Resource> graded(@PathVariable String id) {
        return result(id, LedgerScreening.GRADED, CSV);
    }

    /** The graded rows as Parquet, where the job was asked for them. */
    @Operation(
            operationId = "gradedRowsAsParquet",
            summary = "The graded rows as Parquet, where the job was asked for them")
    @ApiResponse(
            responseCode = "200",
            description = "OK",
            content =
                    @Content(
                            mediaType = "application/vnd.apache.parquet",
                            schema = @Schema(type = "string", format = "binary")))
    @GetMapping("/{id}/" + GradedParquet.GRADED)
    ResponseEntity<Resource> parquet(@PathVariable String id) {
        if (!job(id).order().parquet()) {
            throw new ApiException(
                    ProblemType.NOT_FOUND,
                    new LocalText(
                            "jobbet begärdes utan Parquet; lämna in reskontran med parquet=true",
                            "the job was asked for without Parquet; hand the ledger in with parquet=true"),
                    List.of());
        }
        return result(id, GradedParquet.GRADED, PARQUET);
    }

    @Operation(operationId = "rejectedRows", summary = "The rejected rows")
    @ApiResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = "string", format = "binary")))
    @GetMapping("/{id}/" + LedgerScreening.REJECTS)
    ResponseEntity<Resource> rejects(@PathVariable String id) {
        return result(id, LedgerScreening.REJECTS, CSV);
    }

    @Operation(operationId = "spendSummary", summary = "The summary")
    @ApiResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = "application/json", schema = @Schema(type = "object")))
    @GetMapping("/{id}/" + LedgerScreening.SUMMARY)
    ResponseEntity<Resource> summary(@PathVariable String id) {
        return result(id, LedgerScreening.SUMMARY, MediaType.APPLICATION_JSON);
    }

    private ResponseEntity<Resource> result(String id, String name, MediaType type) {
        SpendJob job = job(id);
        if (job.status() != SpendJob.Status.DONE) {
            throw new ApiException(
                    ProblemType.JOB_NOT_DONE,
                    new LocalText(
                            "jobbet är inte färdigt (" + job.status() + "); resultatet finns när status är DONE",
                            "the job is not done (" + job.status() + "); its results are there once it is DONE"),
                    List.of());
        }
        Path file = jobs.result(id, name);
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(new FileSystemResource(file));
    }

    private SpendJob job(String id) {
        return jobs.job(id)
                .orElseThrow(() -> new ApiException(
                        ProblemType.NOT_FOUND,
                        new LocalText("det finns inget jobb " + id, "there is no job " + id),
                        List.of()));
    }
}
