package se.inkopsrisk.service.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path directory;

    private int run(String... arguments) {
        return CommandLineInterface.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    @Test
    void an_empty_ledger_is_whole_and_another_anchor_is_told() {
        String place = "--inkopsrisk.data-directory=" + directory;

        assertThat(run("ledger", "verify", "--lang", "en", place)).isZero();
        assertThat(out.toString()).contains("0 entries", "The chain is whole", "Anchor: 0000");
        assertThat(run("ledger", "verify", "--lang", "en", "--anchor", "ab".repeat(32), place))
                .isEqualTo(1);
    }

    @Test
    void the_service_does_not_start_open_to_others_without_a_login() {
        assertThat(run("serve", "--port", "0", "--server.address=0.0.0.0", "--inkopsrisk.data-directory=" + directory))
                .isEqualTo(2);
        assertThat(err.toString()).contains("server.address=0.0.0.0", "ingen inloggning");
    }

    @Test
    void a_misspelt_option_is_refused_and_not_taken_for_a_setting() {
        assertThat(run("serve", "--prot", "8080")).isEqualTo(2);
        assertThat(err.toString()).contains("--prot");
    }
}
