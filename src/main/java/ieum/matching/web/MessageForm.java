package ieum.matching.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is written to the other side; its key is the same when the same form is sent again. */
record MessageForm(
        @Nullable UUID key, @NotBlank @Size(max = 5000) String words) {
    static MessageForm empty() {
        return new MessageForm(UUID.randomUUID(), "");
    }
}
