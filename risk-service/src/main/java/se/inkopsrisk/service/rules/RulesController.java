package se.inkopsrisk.service.rules;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.inkopsrisk.service.identity.Askers;
import se.inkopsrisk.service.security.Audit;

/** Which rules are installed, and how new ones are put in force without a restart. */
@RestController
@Tag(name = "Rules")
@RequestMapping(path = "/api/v1/rules", produces = MediaType.APPLICATION_JSON_VALUE)
class RulesController {
    private final RulesInForce rules;

    RulesController(RulesInForce rules) {
        this.rules = rules;
    }

    @Operation(operationId = "rulesVersions", summary = "The rules versions that are installed")
    @GetMapping("/versions")
    Versions versions() {
        return Versions.of(rules.installed());
    }

    /** Reads the rules anew; invalid ones are refused as a whole, and the old ones go on deciding. */
    @Operation(operationId = "reloadRules", summary = "Put edited rules in force")
    @PostMapping("/reload")
    Versions reload(@Nullable Principal principal) {
        Versions versions = Versions.of(rules.reload());
        Audit.administered(Askers.name(principal), "rules-reload", versions.inForce());
        return versions;
    }

    /**
     * The installed versions.
     *
     * @param inForce the label of the one that decides where none is asked for
     * @param installed all of them; any can be asked for by {@code rules=LABEL}
     */
    record Versions(String inForce, List<Version> installed) {
        static Versions of(InstalledRules rules) {
            return new Versions(
                    rules.inForce().label(),
                    rules.all().stream().map(Version::of).toList());
        }
    }

    /**
     * One version.
     *
     * @param label as answers carry it
     * @param edition the bundled catalogue's edition
     * @param hash the beginning of the content's SHA-256
     * @param overlay name and edition of the region's own tables
     * @param name the folder in which it is installed, or {@code bundled}
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Version(String label, String edition, String hash, Optional<String> overlay, String name) {
        static Version of(InstalledRules.Installed installed) {
            var version = installed.screener().rulesVersion();
            return new Version(version.label(), version.edition(), version.hash(), version.overlay(), installed.name());
        }
    }
}
