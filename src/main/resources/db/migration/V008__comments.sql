create sequence comment_seq start with 1 increment by 1;

-- One table for all that is said of a post: replies and addenda form threads, mentions from other sites stand apart.
create table comment (
	id bigint not null,
	post_id bigint not null,
	parent_id bigint,
	-- the comment that the thread began with; itself, where it is the first
	root_id bigint not null,
	kind varchar(10) not null,
	status varchar(10) not null,
	-- a mention that comes from this blog's own posts
	from_own_site boolean not null,
	-- set where one of the blog's authors wrote it, signed in
	author_id bigint,
	author_name varchar(250) not null,
	author_email varchar(320),
	author_url varchar(2000),
	author_ip varchar(45),
	title varchar(1000),
	text_id bigint not null,
	created_at timestamp(6) with time zone not null,
	version bigint not null,
	constraint pk_comment primary key (id),
	constraint ck_comment_kind check (kind in ('REPLY', 'ADDENDUM', 'PINGBACK', 'TRACKBACK', 'WEBMENTION')),
	constraint ck_comment_status check (status in ('APPROVED', 'PENDING', 'SPAM', 'TRASHED')),
	constraint fk_comment_post foreign key (post_id) references post (id) on delete cascade,
	constraint fk_comment_parent foreign key (parent_id) references comment (id),
	constraint fk_comment_root foreign key (root_id) references comment (id),
	constraint fk_comment_author foreign key (author_id) references author (id),
	constraint fk_comment_text foreign key (text_id) references noted_text (id)
);

-- the threads of a post, oldest first; mentions of a post
create index ix_comment_post on comment (post_id, parent_id, created_at, id);
-- the replies of a thread
create index ix_comment_root on comment (root_id, created_at, id);
create index ix_comment_parent on comment (parent_id);
-- the newest comments of the blog, for its feed
create index ix_comment_newest on comment (status, created_at desc, id desc);
create index ix_comment_text on comment (text_id);

-- What a list says of a post's conversation, kept so that no list counts comments.
create table thread (
	post_id bigint not null,
	-- first comments that are shown, or have a shown reply: what a page of the thread counts
	heads integer not null,
	-- "3 thoughts on": approved replies and addenda, and mentions from other sites
	thoughts integer not null,
	-- approved mentions from other sites among them
	mentions integer not null,
	constraint pk_thread primary key (post_id),
	constraint fk_thread_post foreign key (post_id) references post (id) on delete cascade
);
