package se.inkopsrisk.service.commandline;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import se.inkopsrisk.engine.RiskScreener;
import se.inkopsrisk.engine.edition.Edition;
import se.inkopsrisk.engine.edition.LoadedEdition;
import se.inkopsrisk.engine.intake.CategoryMapFile;
import se.inkopsrisk.engine.intake.ColumnMapping;
import se.inkopsrisk.engine.replay.LedgerReplay;
import se.inkopsrisk.engine.replay.Replay;
import se.inkopsrisk.engine.replay.ReplayListener;

/** {@code rules replay OLD NEW --spend FILE}: what a new edition changes in a year's purchases. */
@Command(
        name = "replay",
        description = {
            "Granskar en leverantörsreskontra med två utgåvor: vad ändras, för hur mycket och genom vilken rad.",
            "Screens a ledger by two editions: what changes, in how much spend, and because of which row."
        },
        mixinStandardHelpOptions = true)
final class RulesReplayCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            index = "0",
            paramLabel = "OLD",
            description = {
                "Gammal utgåva: katalog, överlägg eller bundled.",
                "Old edition: directory, overlay or bundled."
            })
    private String before = "";

    @Parameters(
            index = "1",
            paramLabel = "NEW",
            description = {"Ny utgåva: katalog, överlägg eller bundled.", "New edition: directory, overlay or bundled."
            })
    private String after = "";

    @Option(
            names = "--spend",
            required = true,
            paramLabel = "FILE",
            description = {"CSV-fil med rubrikrad.", "CSV file with a header."})
    private Path ledger = Path.of("");

    @Option(
            names = "--map",
            paramLabel = "FILE",
            description = {"Kolumnernas betydelse, rader som title=Benämning.", "What columns mean, as title=Benämning."
            })
    private @Nullable Path map;

    @Option(
            names = "--categories",
            paramLabel = "FILE",
            description = {
                "Egen karta från konto, leverantör och kostnadsställe till kategori.",
                "Your own map from account, supplier and cost centre to category."
            })
    private @Nullable Path categories;

    @Option(
            names = "--date",
            paramLabel = "YYYY-MM-DD",
            description = {"Dag för rader utan datum (annars i dag).", "Day for rows without a date (else today)."})
    private @Nullable LocalDate date;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = {
                "Katalog för changes.csv och changed-rows.csv.",
                "Directory for changes.csv and changed-rows.csv."
            })
    private @Nullable Path out;

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Override
    public Integer call() throws IOException {
        ColumnMapping mapping = map == null ? ColumnMapping.BY_NAME : ColumnMapping.read(map);
        LoadedEdition old = loaded(before);
        LoadedEdition now = loaded(after);
        LedgerReplay ledgerReplay = new LedgerReplay(old, now, mapping, SwedishDay.orToday(date));
        Replay replay;
        if (out == null) {
            replay = ledgerReplay.replay(ledger, ReplayListener.NONE);
        } else {
            try (ReplayFiles files = ReplayFiles.in(out)) {
                replay = ledgerReplay.replay(ledger, files);
                files.finish(replay);
            }
        }
        new ReplayText(replay, language.language())
                .print(now.screener().ruleBook().catalogue(), spec.commandLine().getOut());
        if (!replay.balances()) {
            throw new IllegalStateException("The replay does not balance: rows or kronor were lost");
        }
        return 0;
    }

    private LoadedEdition loaded(String name) throws IOException {
        LoadedEdition edition = Edition.named(name).load();
        if (categories == null) {
            return edition;
        }
        RiskScreener screener = edition.screener();
        return edition.with(screener.withCategoryMap(
                CategoryMapFile.read(categories, screener.ruleBook().catalogue())));
    }
}
