-- What the library knows of its pictures and documents besides their words.
alter table media add column kind varchar(10) default 'PICTURE' not null;
alter table media add constraint ck_media_kind check (kind in ('PICTURE', 'DOCUMENT', 'OTHER'));
-- whose it is to change; null where an import brought it: an editor's
alter table media add column author_id bigint;
alter table media add constraint fk_media_author foreign key (author_id) references author (id);
-- in pixels, as it is shown
alter table media add column width integer;
alter table media add column height integer;
-- of the smaller files beside it, ascending, with a blank between: "480 960"
alter table media add column widths varchar(100) default '' not null;
-- says nothing, so that nobody need describe it
alter table media add column decorative boolean default false not null;
-- how often its file was replaced: browsers that keep the old one for a year are asked for another address
alter table media add column file_version integer default 0 not null;

update media set kind = 'OTHER' where content_type is not null and content_type not like 'image/%';
update media set kind = 'DOCUMENT' where content_type = 'application/pdf' or lower(path) like '%.pdf';

create index ix_media_newest on media (uploaded_at desc, id desc);
create index ix_media_author on media (author_id, uploaded_at desc, id desc);

-- Addresses of what was deleted: they answer 410, and no other file gets them.
create table media_gone (
	path varchar(500) not null,
	constraint pk_media_gone primary key (path)
);

-- Which media a text shows or links to, written with it. A file of another size counts for the original too.
create table text_picture (
	text_id bigint not null,
	-- as in media
	path varchar(500) not null,
	constraint pk_text_picture primary key (text_id, path),
	constraint fk_text_picture_text foreign key (text_id) references noted_text (id) on delete cascade
);

create index ix_text_picture_path on text_picture (path);
