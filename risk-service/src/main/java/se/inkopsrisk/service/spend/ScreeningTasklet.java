package se.inkopsrisk.service.spend;

import java.io.IOException;
import java.util.concurrent.CancellationException;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import se.inkopsrisk.engine.batch.OutputException;
import se.inkopsrisk.engine.batch.ScreeningListener;
import se.inkopsrisk.engine.batch.SpendSummary;
import se.inkopsrisk.engine.intake.IntakeException;
import se.inkopsrisk.engine.intake.LedgerShape;
import se.inkopsrisk.rules.verdict.Language;
import se.inkopsrisk.rules.verdict.LocalText;

/** The job's step: it screens, stops where its listener says so, and leaves behind why it failed. */
final class ScreeningTasklet implements Tasklet {
    private final Assignments assignments;

    ScreeningTasklet(Assignments assignments) {
        this.assignments = assignments;
    }

    /** What each job is to do. */
    @FunctionalInterface
    interface Assignments {
        /** The assignment of the job with that id. */
        ScreeningAssignment of(String id) throws IOException;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context)
            throws IOException, JobInterruptedException {
        StepExecution step = contribution.getStepExecution();
        ScreeningAssignment assignment;
        try {
            assignment =
                    assignments.of(step.getJobExecution().getJobParameters().getString(ScreeningJob.ID));
        } catch (CancellationException e) {
            throw new JobInterruptedException("stopped before it began");
        }
        try {
            SpendSummary summary = assignment.run(new CountsRows(assignment.listener(), step));
            contribution.incrementWriteCount(summary.assessed().rows());
            contribution.incrementReadSkipCount(summary.rejected().rows());
            return RepeatStatus.FINISHED;
        } catch (CancellationException e) {
            throw new JobInterruptedException("stopped at a checkpoint");
        } catch (IOException | RuntimeException e) {
            assignment.failed(problem(e));
            throw e;
        }
    }

    private static LocalText problem(Exception fault) {
        if (fault instanceof IntakeException intake) {
            return new LocalText(inWords(intake, Language.SV), inWords(intake, Language.EN));
        }
        if (fault instanceof OutputException output) {
            return output.text();
        }
        return new LocalText("Oväntat fel: " + fault, "Unexpected fault: " + fault);
    }

    private static String inWords(IntakeException fault, Language language) {
        return String.join(
                "\n",
                fault.problems().stream().map(problem -> problem.in(language)).toList());
    }

    /** Passes on, and counts for the run. */
    private record CountsRows(ScreeningListener listener, StepExecution step) implements ScreeningListener {
        @Override
        public void opened(LedgerShape shape) {
            listener.opened(shape);
        }

        @Override
        public void resumed(long rows) {
            listener.resumed(rows);
        }

        @Override
        public void progressed(long rows, long bytes) {
            step.setReadCount(rows);
            listener.progressed(rows, bytes);
        }

        @Override
        public boolean isCancelled() {
            return listener.isCancelled();
        }
    }
}
