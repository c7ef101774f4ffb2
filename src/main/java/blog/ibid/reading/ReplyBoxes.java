package blog.ibid.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import blog.ibid.comment.PrivacyOfService;
import blog.ibid.comment.ReplyForm;
import blog.ibid.comment.ReplyStamps;
import blog.ibid.site.Settings;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;

/**
 * Makes the forms in which readers reply.
 */
@Component
class ReplyBoxes {

	private final ReplyStamps stamps;

	private final Settings settings;

	private final PrivacyOfService service;

	private final MessageSource words;

	ReplyBoxes(ReplyStamps stamps, Settings settings, PrivacyOfService service, MessageSource words) {
		this.stamps = stamps;
		this.settings = settings;
		this.service = service;
		this.words = words;
	}

	/** An empty one. */
	ReplyBox under(long post, long parent, @Nullable Link answered) {
		return box(ReplyForm.under(post, parent, this.stamps.of(post)), answered, Map.of());
	}

	/** One with what was typed, which keeps its stamp. */
	ReplyBox with(ReplyForm typed, @Nullable Link answered, BindingResult errors) {
		Map<String, String> told = new LinkedHashMap<>();
		for (ObjectError error : errors.getAllErrors()) {
			told.putIfAbsent((error instanceof FieldError field) ? field.getField() : "all", text(error));
		}
		return box(typed, answered, told);
	}

	ReplyBox with(ReplyForm typed, @Nullable Link answered) {
		return box(typed, answered, Map.of());
	}

	private ReplyBox box(ReplyForm form, @Nullable Link answered, Map<String, String> errors) {
		List<String> privacy = this.settings.latestText(Settings.PRIVACY)
			.lines()
			.filter((line) -> !line.isBlank())
			.toList();
		return new ReplyBox(form, answered, errors, privacy, this.service.host().orElse(""));
	}

	private String text(ObjectError error) {
		String message = error.getDefaultMessage();
		return (message != null && !message.isEmpty() && !"typeMismatch".equals(error.getCode())) ? message
				: this.words.getMessage(
						"typeMismatch".equals(error.getCode()) ? "talk.wrong" : String.valueOf(error.getCode()),
						error.getArguments(), LocaleContextHolder.getLocale());
	}

}
