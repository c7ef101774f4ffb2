-- SHA-256 of the words, to find the same said again
alter table comment add column digest varchar(64);
-- how the words were last taught to the blog: HAM or SPAM; null if they were not
alter table comment add column taught varchar(4);
alter table comment add constraint ck_comment_taught check (taught in ('HAM', 'SPAM'));
create index ix_comment_digest on comment (digest);
-- what somebody has said so far, and all of it when its writer asks for it
create index ix_comment_email on comment (author_email);

-- Why a reply is suspected: one row a reason, the weightiest first.
create table comment_reason (
	comment_id bigint not null,
	position integer not null,
	judge varchar(20) not null,
	score integer not null,
	detail varchar(200) not null,
	constraint pk_comment_reason primary key (comment_id, position),
	constraint fk_comment_reason_comment foreign key (comment_id) references comment (id) on delete cascade
);

-- How often a word occurred in what an author took for spam, and in what not. The empty word counts the replies.
create table spam_word (
	word varchar(60) not null,
	ham integer not null,
	spam integer not null,
	constraint pk_spam_word primary key (word)
);
