package ieum.imports.web;

import ieum.imports.ImportKind;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import org.springframework.web.multipart.MultipartFile;

/** Which list, and what it is a list of. */
record ImportForm(
        @NotNull @Nullable ImportKind kind, @Nullable MultipartFile file) {
    static final int MEGABYTES = 20;

    static ImportForm empty() {
        return new ImportForm(null, null);
    }

    /** Without a choice, a browser sends a file without a name. */
    void check(BindingResult errors) {
        if (file == null
                || (file.isEmpty() && String.valueOf(file.getOriginalFilename()).isEmpty()))
            errors.rejectValue("file", "import.noFile");
        else if (file.getSize() > (long) MEGABYTES << 20)
            errors.rejectValue("file", "import.tooLarge", new Object[] {MEGABYTES}, null);
    }
}
