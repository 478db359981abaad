package se.inkopsrisk.service.spend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.inkopsrisk.service.Http;
import se.inkopsrisk.service.ServiceApplication;

@SpringBootTest(classes = ServiceApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@ExtendWith(OutputCaptureExtension.class)
class SpendMetricsHttpTest {
    private static final String JOBS = "/api/v1/spend/jobs";

    @LocalServerPort
    private int port;

    @Autowired
    private SpendJobs jobs;

    private String submit(String ledger) {
        return Http.json(new Http(port).upload(JOBS, "ledger", "ledger.csv", ledger))
                .get("id")
                .asString();
    }

    private static String ledger(int rows) {
        StringBuilder ledger = new StringBuilder("title;cpv;value;supplierName\n");
        for (int i = 0; i < rows; i++) {
            ledger.append("Kaffe ").append(i).append(";15861000;").append(i).append(";Hemliga Rosteriet\n");
        }
        return ledger.toString();
    }

    private String metrics() {
        return new Http(port).get("/actuator/prometheus").body();
    }

    private static double figure(String metrics, String line) {
        Matcher found = Pattern.compile("(?m)^" + line + " (\\S+)$").matcher(metrics);
        assertThat(found.find()).as(line).isTrue();
        return Double.parseDouble(found.group(1));
    }

    @Test
    void the_running_job_tells_how_far_it_has_come_and_nothing_of_its_ledger() throws InterruptedException {
        String id = submit(ledger(900_000));
        String metrics = metrics();
        for (int tries = 0; tries < 600 && figure(metrics, "inkopsrisk_spend_running_rows") == 0; tries++) {
            Thread.sleep(50);
            metrics = metrics();
        }
        new Http(port).send("POST", JOBS + "/" + id + "/cancel", "");

        assertThat(figure(metrics, "inkopsrisk_spend_jobs\\{status=\"RUNNING\"}"))
                .isEqualTo(1);
        assertThat(figure(metrics, "inkopsrisk_spend_running_rows")).isBetween(1.0, 900_000.0);
        assertThat(figure(metrics, "inkopsrisk_spend_running_share")).isBetween(1e-6, 1.0);
        assertThat(metrics).doesNotContain("Rosteriet", id);
    }

    @Test
    void a_job_that_is_deleted_while_it_waits_never_begins_and_is_no_fault(CapturedOutput output)
            throws IOException, InterruptedException {
        String running = submit(ledger(300_000));
        String waiting = submit(ledger(1));

        jobs.cancel(waiting);
        assertThat(new Http(port).send("DELETE", JOBS + "/" + waiting, "").statusCode())
                .isEqualTo(204);
        jobs.cancel(running);
        while (jobs.isBusy(running) || jobs.isBusy(waiting)) {
            Thread.sleep(50);
        }

        assertThat(jobs.job(waiting)).isEmpty();
        assertThat(output.getAll()).doesNotContain("NoSuchFileException", "Encountered an error");
    }
}
