package blog.ibid.transfer;

import javax.xml.stream.XMLStreamException;

import blog.ibid.topic.KeptList;

/**
 * Writes the topical list after the items, in a vocabulary of our own, which WordPress
 * passes over.
 */
final class ExportedList {

	private final WxrWriter xml;

	ExportedList(WxrWriter xml) {
		this.xml = xml;
	}

	void write(KeptList list) throws XMLStreamException {
		if (list.isEmpty()) {
			return;
		}
		for (KeptList.KeptTopic topic : list.topics()) {
			this.xml.begin("ibid:topic");
			this.xml.text("ibid:topic_id", topic.id());
			this.xml.text("ibid:parent", Math.max(0, topic.above()));
			this.xml.text("ibid:slug", topic.slug());
			this.xml.html("ibid:title", topic.title());
			this.xml.html("ibid:introduction", topic.introduction());
			this.xml.text("ibid:made", topic.madeAt());
			this.xml.text("ibid:changed", topic.changedAt());
			this.xml.end();
		}
		for (KeptList.KeptEntry entry : list.entries()) {
			write(entry);
		}
		for (KeptList.Place place : list.leftOut()) {
			this.xml.begin("ibid:left_out");
			write(place);
			this.xml.end();
		}
		for (long page : list.formerPages()) {
			this.xml.begin("ibid:former_page");
			this.xml.text("ibid:post", page);
			this.xml.end();
		}
	}

	private void write(KeptList.KeptEntry entry) throws XMLStreamException {
		this.xml.begin("ibid:entry");
		this.xml.text("ibid:topic_id", entry.topic());
		this.xml.text("ibid:kind", entry.kind());
		KeptList.Place place = entry.place();
		if (place != null) {
			write(place);
			this.xml.html("ibid:name", entry.name());
		}
		if (entry.url() != null) {
			this.xml.html("ibid:url", entry.url());
		}
		if (entry.title() != null) {
			this.xml.html("ibid:title", entry.title());
		}
		this.xml.html("ibid:gloss", entry.gloss());
		this.xml.text("ibid:made", entry.madeAt());
		if (entry.revisedAt() != null) {
			this.xml.text("ibid:revised", entry.revisedAt());
		}
		this.xml.end();
	}

	private void write(KeptList.Place place) throws XMLStreamException {
		this.xml.text("ibid:post", place.post());
		if (place.comment() != 0) {
			this.xml.text("ibid:comment", place.comment());
		}
	}

}
