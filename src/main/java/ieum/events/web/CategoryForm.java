package ieum.events.web;

import ieum.events.CategoryText;
import ieum.events.CategoryView;
import ieum.shared.Language;
import ieum.shared.Text;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

record CategoryForm(
        @NotBlank @Size(max = 120) String name,
        @Size(max = 120) String englishName,
        @Min(1) @Max(100000) @Nullable Integer capacity) {
    static CategoryForm empty() {
        return new CategoryForm("", "", null);
    }

    static CategoryForm of(CategoryView category) {
        var text = category.text();
        return new CategoryForm(text.name().original(), text.englishName(), text.capacity());
    }

    CategoryText toText(Language language) {
        return new CategoryText(
                new Text(name.strip(), language), englishName == null ? "" : englishName.strip(), capacity);
    }
}
