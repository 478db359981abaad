package se.inkopsrisk.service.problem;

import java.util.List;
import org.springframework.http.ProblemDetail;
import se.inkopsrisk.engine.UnknownFactException;
import se.inkopsrisk.engine.intake.IntakeException;
import se.inkopsrisk.rules.verdict.Language;
import se.inkopsrisk.rules.verdict.LocalText;
import se.inkopsrisk.service.problem.ApiException.Fault;
import se.inkopsrisk.service.problem.ApiException.Place;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What is wrong with one item of a batch, as problem details with the item's number. */
public final class ItemProblem {
    private static final JsonMapper JSON = new JsonMapper();

    /** An idempotency key that stands for another request. */
    static final Fault KEY_OF_ANOTHER = new Fault(
            Place.HEADER,
            "/Idempotency-Key",
            new LocalText(
                    "nyckeln är redan använd till ett annat anrop; ge varje nytt anrop en ny nyckel",
                    "the key was already used for another request; give each new request a new key"));

    private final ProblemType type;
    private final List<Fault> faults;

    private ItemProblem(ProblemType type, List<Fault> faults) {
        this.type = type;
        this.faults = faults;
    }

    /** A purchase that cannot be read. */
    public static ItemProblem of(IntakeException fault) {
        return new ItemProblem(ProblemType.INVALID_PURCHASE, faults(fault));
    }

    /** A purchase that names something that does not exist. */
    public static ItemProblem of(UnknownFactException fault) {
        return new ItemProblem(ProblemType.INVALID_PURCHASE, faults(fault));
    }

    /** A batch under a key that was used for another one, which is known only at its end. */
    public static ItemProblem otherRequest() {
        return new ItemProblem(ProblemType.IDEMPOTENCY_CONFLICT, List.of(KEY_OF_ANOTHER));
    }

    static List<Fault> faults(IntakeException fault) {
        return fault.problems().stream()
                .map(problem -> new Fault(Place.BODY, problem.column(), problem.text()))
                .toList();
    }

    static List<Fault> faults(UnknownFactException fault) {
        return List.of(new Fault(Place.BODY, "/" + fault.field(), fault.text()));
    }

    /**
     * The problem as JSON in UTF-8.
     *
     * @param index the item's number, from 0
     */
    public byte[] bytes(long index, Language language) {
        ProblemDetail problem = Problems.of(type, faults.get(0).text(), faults, language);
        ObjectNode json = JSON.createObjectNode();
        json.put("type", String.valueOf(problem.getType()));
        json.put("title", problem.getTitle());
        json.put("status", problem.getStatus());
        json.put("detail", problem.getDetail());
        json.put("index", index);
        json.set("errors", JSON.valueToTree(Problems.written(faults, language)));
        return JSON.writeValueAsBytes(json);
    }
}
