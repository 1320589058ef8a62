-- Wishes come from what the portal suggests, from pages of challenges and offers, and from the event before, too.
alter table meeting_wish drop constraint meeting_wish_origin_check;
alter table meeting_wish add constraint meeting_wish_origin_check
    check (origin in ('OWN', 'STAFF', 'PITCH', 'SUGGESTION', 'CHALLENGE', 'OFFER', 'EARLIER'));
