package se.inkopsrisk.service.document;

import java.util.Map;
import org.thymeleaf.context.Context;
import org.thymeleaf.messageresolver.StandardMessageResolver;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import se.inkopsrisk.rules.verdict.Language;

/**
 * The documents' templates, filled in: well-formed XHTML that a browser reads too. Texts of a template stand beside it,
 * in Swedish in {@code NAME.properties} and in English in {@code NAME_en.properties}. Needs no Spring context, so that
 * the command line makes the same documents as the service. Thread-safe.
 */
public final class DocumentTemplates {
    private final SpringTemplateEngine engine = new SpringTemplateEngine();

    /** The templates of the procurement file's documents. */
    static DocumentTemplates documents() {
        return Holder.DOCUMENTS;
    }

    /** The templates of one folder of resources. */
    public DocumentTemplates(String folder) {
        ClassLoaderTemplateResolver resolver =
                new ClassLoaderTemplateResolver(DocumentTemplates.class.getClassLoader());
        resolver.setPrefix(folder);
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding("UTF-8");
        resolver.setCacheable(true);
        engine.setTemplateResolver(resolver);
        engine.setMessageResolver(new StandardMessageResolver());
    }

    /**
     * Fills in a template.
     *
     * @param template its name, without ending
     * @param language in which its own texts are
     * @param content what it speaks of, by name
     */
    public String fill(String template, Language language, Map<String, Object> content) {
        return engine.process(template, new Context(language.locale(), content));
    }

    /** Reading templates costs more than filling them in, so those that are read are shared. */
    private static final class Holder {
        static final DocumentTemplates DOCUMENTS = new DocumentTemplates("se/inkopsrisk/service/document/");

        private Holder() {}
    }
}
