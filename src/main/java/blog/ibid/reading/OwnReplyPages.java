package blog.ibid.reading;

import blog.ibid.comment.CommentStatus;
import blog.ibid.comment.OwnReplies;
import blog.ibid.site.Addresses;
import blog.ibid.text.Channel;
import blog.ibid.text.Owner;
import blog.ibid.text.RenderedText;
import blog.ibid.text.Renderer;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * Makes the pages that only the writer of a reply sees.
 */
@Component
class OwnReplyPages {

	private static final int NOTES_HEADING = 2;

	private final Frames frames;

	private final CommentPlaces places;

	private final Addresses addresses;

	private final Titles titles;

	OwnReplyPages(Frames frames, CommentPlaces places, Addresses addresses, Titles titles) {
		this.frames = frames;
		this.places = places;
		this.addresses = addresses;
		this.titles = titles;
	}

	/** What became of it; who sends spam is not told so. */
	ModelAndView receipt(OwnReplies.OwnReply reply, boolean mayChange, HttpServletRequest request) {
		Frame frame = this.frames.around(request);
		String state = switch (reply.status()) {
			case APPROVED -> "published";
			case PENDING, SPAM -> "waits";
			case TRASHED -> "refused";
		};
		boolean shown = reply.status() == CommentStatus.APPROVED;
		return show(frame, "receipt",
				new Own(this.places.post(reply.post()), state, text(reply), mayChange ? own(reply) : null,
						shown ? this.addresses.comment(reply.id()) : null, frame.absolute(frame.path()), "", ""));
	}

	ModelAndView form(OwnReplies.OwnReply reply, String words, String error, HttpServletRequest request) {
		Frame frame = this.frames.around(request);
		return show(frame, "own",
				new Own(this.places.post(reply.post()), "open", text(reply), own(reply), null, "", words, error));
	}

	ModelAndView withdrawn(OwnReplies.OwnReply reply, HttpServletRequest request) {
		return show(this.frames.around(request), "own",
				new Own(this.places.post(reply.post()), "withdrawn", text(reply), null, null, "", "", ""));
	}

	/** The time for changes is over, or another browser asks. */
	ModelAndView over(HttpServletRequest request) {
		ModelAndView page = show(this.frames.around(request), "own",
				new Own(new Link("", "/"), "over", null, null, null, "", "", ""));
		page.setStatus(HttpStatus.FORBIDDEN);
		return page;
	}

	private static RenderedText text(OwnReplies.OwnReply reply) {
		return Renderer.in(LocaleContextHolder.getLocale())
			.render(reply.text(), Channel.comment(Owner.comment(reply.id())), NOTES_HEADING);
	}

	private static String own(OwnReplies.OwnReply reply) {
		return "/comments/" + reply.id() + "/own/";
	}

	private ModelAndView show(Frame frame, String template, Own page) {
		String title = this.titles.of(frame, "talk." + template + "." + page.state());
		return frame.show(template, Head.hidden(title), page);
	}

	/**
	 * @param state part of the names of its words
	 * @param change where it is changed, null if it can't be
	 * @param place where readers see it, null if they don't
	 * @param address of this page
	 * @param words in the form
	 * @param error names the words for what is wrong, empty if nothing is
	 */
	record Own(Link post, String state, @Nullable RenderedText text, @Nullable String change, @Nullable String place,
			String address, String words, String error) {
	}

}
