package ieum.searches.web;

import ieum.searches.SavedSearchView;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What a saved search is called, and whether colleagues may open it. */
record SavedSearchForm(
        @NotBlank @Size(max = 80) String name, @Nullable Boolean shared) {
    SavedSearchForm {
        name = name == null ? "" : name.strip().replaceAll("\\s+", " ");
    }

    static SavedSearchForm empty() {
        return new SavedSearchForm("", null);
    }

    static SavedSearchForm of(SavedSearchView search) {
        return new SavedSearchForm(search.name(), search.shared());
    }

    boolean isShared() {
        return Boolean.TRUE.equals(shared);
    }
}
