-- The desk finds what is being written too, and pictures and documents.
create function search_drafted() returns trigger language plpgsql as $$
begin
	insert into search_change (kind, thing_id)
		values ('MANUSCRIPT', case when tg_op = 'DELETE' then old.post_id else new.post_id end);
	return null;
end $$;

create trigger feed_manuscript after insert or update or delete on working_copy
	for each row execute function search_drafted();
create trigger feed_media after insert or update or delete on media
	for each row execute function search_changed('MEDIA');
