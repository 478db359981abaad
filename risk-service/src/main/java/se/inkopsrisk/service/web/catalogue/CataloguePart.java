package se.inkopsrisk.service.web.catalogue;

import java.util.Arrays;
import java.util.Optional;

/** What the catalogue has besides its categories, each on a page of its own. */
enum CataloguePart {
    EVIDENCE("underlag"),
    GOODS("varor"),
    OCCUPATIONS("yrken"),
    RULES("regler"),
    SOURCES("kallor");

    private final String path;

    CataloguePart(String path) {
        this.path = path;
    }

    /** The address of its page. */
    public String address() {
        return "/katalog/" + path;
    }

    static Optional<CataloguePart> of(String path) {
        return Arrays.stream(values()).filter(part -> part.path.equals(path)).findFirst();
    }
}
