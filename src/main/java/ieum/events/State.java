package ieum.events;

import ieum.accounts.AccountId;
import ieum.shared.Text;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Who took a step, and when; why, where it was cancelled. */
@Embeddable
record State(
        @Enumerated(EnumType.STRING) EventStatus status,

        @Embedded @AttributeOverride(name = "value", column = @Column(name = "acted_by"))
        AccountId by,

        Instant at,

        @Embedded
        @AttributeOverride(name = "original", column = @Column(name = "reason"))
        @AttributeOverride(name = "language", column = @Column(name = "reason_language"))
        @Nullable Text reason) {}
