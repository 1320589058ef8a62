package ieum.meetings;

import ieum.shared.Money;
import ieum.shared.Text;
import java.time.LocalDate;

/** A contract that came of a meeting. */
public record ContractText(Text subject, LocalDate signedOn, Money value) {}
