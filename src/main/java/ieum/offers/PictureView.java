package ieum.offers;

import ieum.files.FileId;
import ieum.shared.Text;

/** A picture of an offer; the text says what it shows to whoever does not see it. */
public record PictureView(FileId file, Text alternative) {}
