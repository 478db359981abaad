package se.inkopsrisk.rules.mutation;

import java.util.LinkedHashMap;
import java.util.Map;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.io.ResourceType;
import org.kie.internal.utils.KieHelper;
import se.inkopsrisk.rules.RuleBook;

/** The rules as text, compiled anew for each change of them. */
final class DrlRules {
    private DrlRules() {}

    /** The text of each rule file. */
    static Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        RuleBook.ruleFiles().forEach(file -> texts.put(file, RuleBook.ruleText(file)));
        return texts;
    }

    /**
     * A rule base of these files.
     *
     * @throws RuntimeException if they do not compile
     */
    static KieBase compiled(Map<String, String> texts) {
        KieHelper helper = new KieHelper();
        texts.values().forEach(text -> helper.addContent(text, ResourceType.DRL));
        return helper.build(ExecutableModelProject.class);
    }
}
