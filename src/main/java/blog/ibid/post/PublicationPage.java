package blog.ibid.post;

import java.util.List;

/**
 * What the page on which a post is published shows beside its form.
 *
 * @param title of the post, empty for none
 * @param page whether it is a page
 * @param published whether readers see it
 * @param status the key of the word for it
 * @param ahead whether there is something that readers don't see yet
 * @param prefix what stands before the slug in its address
 * @param now the time on the blog's clock
 * @param zone where that clock is
 * @param choices what can be done
 * @param categories the tree of them
 * @param tags names to suggest
 * @param authors whom it may be handed to, empty for those who may not
 * @param parents the pages that it may lie below
 */
record PublicationPage(long id, String title, boolean page, boolean published, String status, boolean ahead,
		String prefix, String now, String zone, List<Choice> choices, List<Option> categories, List<String> tags,
		List<Option> authors, List<Option> parents) {

	/** Where it is found. */
	public String list() {
		return this.page ? "/admin/pages" : "/admin/posts";
	}

	/**
	 * @param value sent where it is chosen
	 * @param label the key of its words
	 * @param hint the key of what will happen then
	 * @param button the key of the button's words then
	 */
	record Choice(String value, String label, String hint, String button, boolean chosen) {
	}

	/**
	 * @param depth in a tree, from 0
	 */
	record Option(long id, String name, int depth, boolean chosen) {

		/** The number as a browser sends it. */
		public String sent() {
			return Long.toString(this.id);
		}

	}

}
