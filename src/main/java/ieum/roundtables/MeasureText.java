package ieum.roundtables;

import ieum.shared.Text;
import java.time.LocalDate;

/** What is to be done, by whom as they are called, and until when. */
public record MeasureText(Text what, String owner, LocalDate due) {
    public MeasureText {
        owner = owner.strip();
    }
}
