package ieum.files;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Text in UTF-8, with or without a byte order mark, of letters and line ends only. */
class PlainText {
    private static final String SPACE = "\t\n\f\r";

    private PlainText() {}

    static Optional<FileType> type(Received file, FileName name) throws IOException {
        if (!isPlain(file)) return Optional.empty();
        return Optional.of(FileType.CSV.fits(name) ? FileType.CSV : FileType.TEXT);
    }

    private static boolean isPlain(Received file) throws IOException {
        // a decoder given as such reports what is malformed instead of replacing it
        try (var text = new BufferedReader(new InputStreamReader(file.bytes(), StandardCharsets.UTF_8.newDecoder()))) {
            var begun = false;
            for (int letter; (letter = text.read()) >= 0; ) {
                if (Character.isISOControl(letter) && SPACE.indexOf(letter) < 0) return false;
                if (begun || Character.isWhitespace(letter) || letter == '\uFEFF') continue;
                // HTML, SVG and XML, however deep their first line
                if (letter == '<') return false;
                begun = true;
            }
            return begun;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
