package ieum.rooms;

import ieum.accounts.AccountId;
import ieum.programs.ProgramId;
import ieum.shared.Happening;
import java.time.Instant;
import java.util.UUID;

/** Who brokers a programme had its whole room arranged anew, or changed what they wish of it. */
public record RoomArranged(ProgramId program, AccountId by, Instant at) implements Happening {
    @Override
    public UUID actor() {
        return by.value();
    }

    @Override
    public UUID thing() {
        return program.value();
    }
}
