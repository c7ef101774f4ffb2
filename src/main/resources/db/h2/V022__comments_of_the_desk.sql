-- what a decision replaced, so that it can be taken back, and what is restored gets its place again
alter table comment add column earlier_status varchar(10);
alter table comment add constraint ck_comment_earlier_status
	check (earlier_status in ('APPROVED', 'PENDING', 'SPAM', 'TRASHED'));
-- the author's side lists mentions apart; how a kept expression is spelt differs between databases
alter table comment add column mention boolean
	generated always as (kind in ('PINGBACK', 'TRACKBACK', 'WEBMENTION'));
create index ix_comment_desk on comment (mention, status, created_at desc, id desc);
