package ieum.roundtables;

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

/** How far a measure was from then on, who said so, and perhaps more. */
@Embeddable
record MeasureStep(
        @Enumerated(EnumType.STRING) MeasureStatus status,

        @Embedded
        @AttributeOverride(name = "original", column = @Column(name = "note"))
        @AttributeOverride(name = "language", column = @Column(name = "note_language"))
        @Nullable Text note,

        @Embedded @AttributeOverride(name = "value", column = @Column(name = "moved_by"))
        AccountId by,

        Instant at) {}
