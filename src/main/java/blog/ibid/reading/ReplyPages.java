package blog.ibid.reading;

import java.util.List;

import blog.ibid.comment.PublicComment;
import blog.ibid.comment.Replies;
import blog.ibid.comment.ReplyForm;
import blog.ibid.comment.ShownComments;
import blog.ibid.site.PageNotFound;
import blog.ibid.text.Channel;
import blog.ibid.text.NotedText;
import blog.ibid.text.Owner;
import blog.ibid.text.RenderedText;
import blog.ibid.text.Renderer;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.ModelAndView;

/**
 * Makes the page on which a reply is typed apart from its post: to answer somebody, to
 * see it first, to mend what was wrong.
 */
@Component
class ReplyPages {

	private static final int NOTES_HEADING = 3;

	private final Frames frames;

	private final ShownComments comments;

	private final CommentPlaces places;

	private final ReplyBoxes boxes;

	private final Replies replies;

	private final Titles titles;

	ReplyPages(Frames frames, ShownComments comments, CommentPlaces places, ReplyBoxes boxes, Replies replies,
			Titles titles) {
		this.frames = frames;
		this.comments = comments;
		this.places = places;
		this.boxes = boxes;
		this.replies = replies;
		this.titles = titles;
	}

	/**
	 * To answer a comment.
	 * @throws PageNotFound if readers can't see it
	 */
	@Transactional(readOnly = true)
	public ModelAndView answering(long comment, HttpServletRequest request) {
		Frame frame = this.frames.around(request);
		ShownComments.Answerable answered = this.comments.answerable(comment).orElseThrow(PageNotFound::new);
		ReplyBox box = this.replies.isOpen(answered.post())
				? this.boxes.under(answered.post(), comment, link(answered.comment())) : null;
		return show(frame, this.places.post(answered.post()), answered.comment(), null, box, HttpStatus.OK);
	}

	/** With what is wrong with it. */
	@Transactional(readOnly = true)
	public ModelAndView again(ReplyForm form, BindingResult errors, HttpServletRequest request, HttpStatus status) {
		Frame frame = this.frames.around(request);
		PublicComment answered = answered(form);
		return show(frame, this.places.post(form.post()), answered, null, this.boxes.with(form, link(answered), errors),
				status);
	}

	/** As readers will see it, and the form below. */
	@Transactional(readOnly = true)
	public ModelAndView preview(ReplyForm form, NotedText text, HttpServletRequest request) {
		Frame frame = this.frames.around(request);
		PublicComment answered = answered(form);
		return show(frame, this.places.post(form.post()), answered, text, this.boxes.with(form, link(answered)),
				HttpStatus.OK);
	}

	private @Nullable PublicComment answered(ReplyForm form) {
		return this.comments.answerable(form.parent())
			.filter((found) -> found.post() == form.post())
			.map(ShownComments.Answerable::comment)
			.orElse(null);
	}

	private static @Nullable Link link(@Nullable PublicComment comment) {
		return (comment != null) ? new Link(comment.name(), href(comment.id())) : null;
	}

	private static String href(long comment) {
		return "/comments/" + comment + "/";
	}

	private ModelAndView show(Frame frame, Link post, @Nullable PublicComment answered, @Nullable NotedText preview,
			@Nullable ReplyBox box, HttpStatus status) {
		RenderedText shown = (preview != null) ? Renderer.in(LocaleContextHolder.getLocale())
			.render(preview, Channel.comment(new Owner("preview")), NOTES_HEADING) : null;
		String said = (answered != null) ? new NotedText(answered.body(), List.of()).plainText() : "";
		ModelAndView page = frame.show("reply", Head.hidden(this.titles.of(frame, "respond")),
				new ReplyPage(post, said, shown, box));
		page.setStatus(status);
		return page;
	}

	/**
	 * @param said the words that are answered, plain; empty where a post is
	 * @param preview null without one
	 * @param box null where the post is closed
	 */
	record ReplyPage(Link post, String said, @Nullable RenderedText preview, @Nullable ReplyBox box) {
	}

}
