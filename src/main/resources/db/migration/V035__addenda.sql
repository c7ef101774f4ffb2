-- the first line of a comment that became its title: it comes back when the comment is a reply again
alter table comment add column title_line varchar(4000);
-- the author has said that this one is none, so that it is not offered again
alter table comment add column no_addendum boolean default false not null;

-- what the blog's authors said, to find likely addenda
create index ix_comment_author on comment (author_id, kind, status, created_at desc, id desc);
-- the newest addenda, for feeds
create index ix_comment_addenda on comment (kind, status, created_at desc, id desc);
