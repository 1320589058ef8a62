package ieum.proposals.web;

import ieum.proposals.InformationRequests.Sent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** What was chosen in a form: without a choice, a browser sends one empty file without a name. */
class SentFiles {
    private SentFiles() {}

    static boolean isNothing(MultipartFile file) {
        return file.isEmpty() && String.valueOf(file.getOriginalFilename()).isEmpty();
    }

    static List<Sent> of(@Nullable List<MultipartFile> files) {
        if (files == null) return List.of();
        return files.stream()
                .filter(file -> !isNothing(file))
                .map(SentFiles::sent)
                .toList();
    }

    private static Sent sent(MultipartFile file) {
        try {
            return new Sent(String.valueOf(file.getOriginalFilename()), file.getInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
