-- What can be told of a note without reading it; see NoteTraits. Here for the notes that are kept already.
alter table note add column uses integer default 0 not null;
alter table note add column links integer default 0 not null;
alter table note add column titled boolean default false not null;
alter table note add column dated boolean default false not null;

update note set uses = (select (length(t.body) - length(replace(t.body, '<sup data-fn="' || note.note_key || '">', '')))
	/ length('<sup data-fn="' || note.note_key || '">') from noted_text t where t.id = note.text_id);
update note set links = (length(body) - length(replace(body, 'href="http', ''))) / 10;

update note set titled = true where body like '%<em>%' or body like '%<i>%' or body like '%<cite>%'
	or regexp_replace(body, '<[^>]*>', '', 'g') like '%"%' or body like '%“%' or body like '%„%' or body like '%«%';
update note set dated = true where regexp_replace(body, '<[^>]*>', '', 'g') ~ '(^|[^0-9])(1[5-9]|20)[0-9]{2}([^0-9]|$)';
