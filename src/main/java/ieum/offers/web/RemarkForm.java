package ieum.offers.web;

import jakarta.validation.constraints.Size;

/** What the centre says to the offering side. */
record RemarkForm(@Size(max = 2000) String remark) {}
