-- Numbers are drawn in blocks of 50, by the application and by an import alike.
create sequence noted_text_seq start with 1 increment by 50;

-- A noted text never changes: saving makes a new one, body and notes together.
-- varchar and not clob: H2 keeps it in the row, which reads several times faster, and a million characters suffice.
create table noted_text (
	id bigint not null,
	body varchar(1000000) not null,
	-- what a list shows: the body before the more-mark, where there is one, and else the excerpt
	lead_in varchar(1000000),
	excerpt varchar(1000) not null,
	words integer not null,
	note_count integer not null,
	constraint pk_noted_text primary key (id)
);

create table note (
	text_id bigint not null,
	-- order of first use; never the printed number of an unused note
	position integer not null,
	note_key varchar(40) not null,
	body varchar(1000000) not null,
	-- another system had lost the words before they came here
	lost boolean not null,
	constraint pk_note primary key (text_id, position),
	constraint uq_note_key unique (text_id, note_key),
	constraint fk_note_text foreign key (text_id) references noted_text (id) on delete cascade
);
