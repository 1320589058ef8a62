package ieum.translations;

/** The translator did not answer, or not with a translation. */
class TranslatorFailed extends RuntimeException {
    TranslatorFailed(String why) {
        super(why);
    }

    TranslatorFailed(String why, Throwable cause) {
        super(why, cause);
    }
}
