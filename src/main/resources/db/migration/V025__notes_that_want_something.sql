-- What is rare among the notes is found without reading them all.
create index ix_note_uses on note (uses, text_id);
create index ix_note_links on note (links, titled, text_id);
create index ix_note_dated on note (dated, text_id);
-- H2 reads an index in one direction only
create index ix_post_newest on post (id desc);
