package ieum.concepts;

import org.springframework.stereotype.Component;

/** By which concepts and proper names texts are taken apart: what was taken apart by others has to be read anew. */
@Component
public class ExtractorVersion {
    private final Concepts concepts;
    private final Glossary glossary;

    ExtractorVersion(Concepts concepts, Glossary glossary) {
        this.concepts = concepts;
        this.glossary = glossary;
    }

    /** A short word. */
    public String now() {
        return concepts.version() + "/" + glossary.version();
    }
}
