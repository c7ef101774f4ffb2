-- The desk finds what is being written too, and pictures and documents.
create trigger feed_manuscript_0 after insert, update, delete on working_copy for each row call 'blog.ibid.search.ChangeTrigger';
create trigger feed_media_0 after insert, update, delete on media for each row call 'blog.ibid.search.ChangeTrigger';
