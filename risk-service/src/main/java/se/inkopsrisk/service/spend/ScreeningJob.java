package se.inkopsrisk.service.spend;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.support.transaction.ResourcelessTransactionManager;

/**
 * The batch job: one step that screens a ledger. The step's checkpoints are the library's own, since they must be as old
 * as the output and no older (docs/decisions/0017); the repository keeps what became of each run.
 */
final class ScreeningJob {
    static final String NAME = "screen-ledger";
    /** The parameter that tells one job from another. */
    static final String ID = "id";

    private ScreeningJob() {}

    /** The job, its runs kept in a repository. */
    static Job define(JobRepository repository, ScreeningTasklet.Assignments assignments) {
        return new JobBuilder(NAME, repository)
                .start(new StepBuilder("screen", repository)
                        .tasklet(new ScreeningTasklet(assignments), new ResourcelessTransactionManager())
                        .build())
                .build();
    }

    static JobParameters parameters(String id) {
        return new JobParametersBuilder().addString(ID, id).toJobParameters();
    }
}
