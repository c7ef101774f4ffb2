-- Topics are found too: by their own words, and by what stands beside their entries.
create trigger feed_topic_0 after insert, update, delete on topic for each row call 'blog.ibid.search.ChangeTrigger';
create trigger feed_topic_1 after insert, update, delete on topic_entry for each row call 'blog.ibid.search.ChangeTrigger';
