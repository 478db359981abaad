package se.inkopsrisk.rules.judgement;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;

/**
 * The rules as the build compiled them. The generated classes go straight into a rule base: nothing is parsed or
 * compiled at run time, which a library's start would pay for.
 */
public final class CompiledRules {
    /** Written by kie-maven-plugin: a line with the model's version, then the generated classes, one a line. */
    private static final String INDEX = "/META-INF/kie/se.inkopsrisk/risk-rules/drools-model";

    private static final String VERSION_LINE = "Drools-Model-Version:";

    private CompiledRules() {}

    /**
     * Begins to load the rules, unless they are. Half of a start goes into that, and what else it needs can be made
     * ready meanwhile.
     */
    public static void loadAhead() {
        Thread thread = new Thread(CompiledRules::kieBase, "risk-rules");
        thread.setDaemon(true);
        thread.start();
    }

    /** The rule base, built once and shared; it holds no state of any session. */
    public static KieBase kieBase() {
        return Holder.KIE_BASE;
    }

    /** Drools finds its services by the thread's class loader, which in a pool's thread need not know Drools at all. */
    private static KieBase build() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(CompiledRules.class.getClassLoader());
        try {
            List<Model> models =
                    modelClasses().stream().map(CompiledRules::model).toList();
            KieBase rules = KieBaseBuilder.createKieBaseFromModel(models);
            // The first session of all loads classes; better here, beside the reading of the tables.
            rules.newKieSession().dispose();
            return rules;
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static List<String> modelClasses() {
        InputStream index = CompiledRules.class.getResourceAsStream(INDEX);
        if (index == null) {
            throw new IllegalStateException("The library lacks its compiled rules " + INDEX + ": build it with Maven");
        }
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(index, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith(VERSION_LINE))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Model model(String className) {
        try {
            return Class.forName(className, true, CompiledRules.class.getClassLoader())
                    .asSubclass(Model.class)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The compiled rules " + className + " cannot be loaded", e);
        }
    }

    private static final class Holder {
        static final KieBase KIE_BASE = build();
    }
}
