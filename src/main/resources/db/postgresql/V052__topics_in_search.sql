-- Topics are found too: by their own words, and by what stands beside their entries.
create function search_glossed() returns trigger language plpgsql as $$
begin
	insert into search_change (kind, thing_id)
		values ('TOPIC', case when tg_op = 'DELETE' then old.topic_id else new.topic_id end);
	return null;
end $$;

create trigger feed_topic after insert or update or delete on topic
	for each row execute function search_changed('TOPIC');
create trigger feed_topic_entry after insert or update or delete on topic_entry
	for each row execute function search_glossed();
