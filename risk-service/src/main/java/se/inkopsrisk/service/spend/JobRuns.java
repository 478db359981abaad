package se.inkopsrisk.service.spend;

import java.nio.file.Path;
import java.util.Optional;
import org.h2.jdbcx.JdbcConnectionPool;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.launch.support.TaskExecutorJobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.JdbcJobRepositoryFactoryBean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/**
 * The runs of the job, one at a time, kept in a file of H2 beside the ledgers that they screen: a run belongs to the
 * machine that has its files, whatever database the service keeps its assessments in.
 */
final class JobRuns implements AutoCloseable {
    /** A chunk of rows takes some milliseconds. */
    private static final int SECONDS_TO_STOP = 20;

    private final JdbcConnectionPool pool;
    private final JobRepository repository;
    private final ThreadPoolTaskExecutor executor;
    private final TaskExecutorJobOperator operator;
    private final Job job;

    /** Opens the file, made where it is missing. */
    JobRuns(Path directory, ScreeningTasklet.Assignments assignments) {
        this.pool = JdbcConnectionPool.create("jdbc:h2:file:" + directory.resolve("runs"), "sa", "");
        this.executor = new ThreadPoolTaskExecutor();
        executor.setCorePoolSize(1);
        executor.setMaxPoolSize(1);
        executor.setThreadNamePrefix("spend-job-");
        executor.setDaemon(true);
        executor.setWaitForTasksToCompleteOnShutdown(true);
        executor.setAwaitTerminationSeconds(SECONDS_TO_STOP);
        executor.initialize();
        try {
            this.repository = repository();
            this.job = ScreeningJob.define(repository, assignments);
            this.operator = new TaskExecutorJobOperator();
            operator.setJobRepository(repository);
            operator.setTaskExecutor(executor);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private JobRepository repository() {
        boolean made = JdbcClient.create(pool)
                        .sql("select count(*) from information_schema.tables where table_name = 'BATCH_JOB_INSTANCE'")
                        .query(Integer.class)
                        .single()
                > 0;
        if (!made) {
            new ResourceDatabasePopulator(new ClassPathResource("org/springframework/batch/core/schema-h2.sql"))
                    .execute(pool);
        }
        JdbcJobRepositoryFactoryBean factory = new JdbcJobRepositoryFactoryBean();
        factory.setDataSource(pool);
        factory.setTransactionManager(new JdbcTransactionManager(pool));
        factory.setDatabaseType("H2");
        try {
            factory.afterPropertiesSet();
            return factory.getObject();
        } catch (Exception e) {
            throw new IllegalStateException("The runs of spend jobs cannot be kept", e);
        }
    }

    /** Starts a job, or goes on with one that was stopped, failed or died with the process. */
    void start(String id) {
        last(id).filter(JobExecution::isRunning).ifPresent(operator::recover);
        try {
            operator.start(job, ScreeningJob.parameters(id));
        } catch (Exception e) {
            throw new IllegalStateException("The job " + id + " cannot be started", e);
        }
    }

    /** The last run of a job. */
    Optional<JobExecution> last(String id) {
        return Optional.ofNullable(repository.getLastJobExecution(ScreeningJob.NAME, ScreeningJob.parameters(id)));
    }

    @Override
    public void close() {
        executor.shutdown();
        pool.dispose();
    }
}
