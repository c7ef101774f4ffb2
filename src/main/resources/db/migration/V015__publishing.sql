-- where a text is read in the first place, if that is elsewhere: search engines are told
alter table post add column canonical varchar(2000);

-- what a post in the bin was before; null where an import brought it there
alter table post add column trashed_from varchar(10);
alter table post add constraint ck_post_trashed_from check (trashed_from in ('DRAFT', 'PENDING', 'SCHEDULED', 'PUBLISHED', 'PRIVATE'));
