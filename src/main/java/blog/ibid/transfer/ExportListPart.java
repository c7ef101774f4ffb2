package blog.ibid.transfer;

import blog.ibid.topic.KeptList;
import org.jspecify.annotations.Nullable;

/**
 * A part of the topical list, in Ibid's own vocabulary: exactly one of these. It comes
 * after the items.
 *
 * @param topic a topic
 * @param entry what stands under one
 * @param leftOut what stands nowhere on purpose
 * @param formerPage the number of a page that the list replaced
 */
record ExportListPart(KeptList.@Nullable KeptTopic topic, KeptList.@Nullable KeptEntry entry,
		KeptList.@Nullable Place leftOut, @Nullable Long formerPage) implements ExportElement {

}
