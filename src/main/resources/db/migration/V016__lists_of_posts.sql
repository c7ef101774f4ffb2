-- the author's own lists: what was changed last comes first, of everybody and of one
create index ix_post_changed on post (kind, changed_at desc, id desc);
create index ix_post_author_changed on post (author_id, kind, changed_at desc, id desc);
