package blog.ibid.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import blog.ibid.author.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Puts things on the list, or leaves them off it on purpose.
 */
@Controller
class FilingController {

	private static final int MOST = 500;

	private static final int LONGEST = 20_000;

	/** The button beside a suggestion: what, and where. */
	private static final Pattern ONE = Pattern.compile("(p[0-9]{1,18}(?:c[0-9]{1,18})?) ([0-9]{1,18})");

	private final Arranging arranging;

	private final LeftOut leftOut;

	private final Targets targets;

	private final OwnPlaces places;

	private final StepAnswers answers;

	private final Retrying retrying;

	FilingController(Arranging arranging, LeftOut leftOut, Targets targets, OwnPlaces places, StepAnswers answers,
			Retrying retrying) {
		this.arranging = arranging;
		this.leftOut = leftOut;
		this.targets = targets;
		this.places = places;
		this.answers = answers;
		this.retrying = retrying;
	}

	/**
	 * @param what posts and comments that are ticked
	 * @param one a single one and its topic, from its own button
	 * @param after what they shall follow: 0 for nothing, null for all
	 */
	@PostMapping(OutlineController.HERE + "/entries")
	Object file(@RequestParam(defaultValue = "") List<String> what, @RequestParam(defaultValue = "") String one,
			@RequestParam(defaultValue = "0") long topic, @RequestParam(required = false) @Nullable Long after,
			@AuthenticationPrincipal SignedIn me, HttpServletRequest request) {
		Matcher button = ONE.matcher(one);
		boolean single = button.matches();
		Spot spot = single ? Spot.endOf(Long.parseLong(button.group(2))) : Spot.of(topic, after);
		List<Target> wanted = this.targets.known(Target.read(single ? List.of(button.group(1)) : what));
		if (wanted.isEmpty() || wanted.size() > MOST) {
			throw new StepRefused("topics.none.chosen");
		}
		if (spot.topic() == Topic.LIST && !single && after == null) {
			throw new StepRefused("topics.where");
		}
		List<NewEntry> entries = wanted.stream().map(NewEntry::of).toList();
		return this.answers.filed(this.retrying.of(() -> this.arranging.file(entries, spot, me.authorId())), request);
	}

	/** Words between the entries, or a link to what others published. */
	@PostMapping(OutlineController.HERE + "/words")
	Object words(@RequestParam(defaultValue = "") String words, @RequestParam(defaultValue = "") String address,
			@RequestParam(defaultValue = "") String title, @RequestParam(defaultValue = "0") long topic,
			@RequestParam(required = false) @Nullable Long after, @AuthenticationPrincipal SignedIn me,
			HttpServletRequest request) {
		NewEntry entry = address.isBlank() ? paragraph(words) : addressed(address, title, words);
		List<NewEntry> entries = new ArrayList<>(List.of(entry));
		return this.answers
			.filed(this.retrying.of(() -> this.arranging.file(entries, Spot.of(topic, after), me.authorId())), request);
	}

	private static NewEntry paragraph(String words) {
		String html = (words.length() > LONGEST) ? "" : TypedWords.readGloss(words);
		if (html.isEmpty()) {
			throw new StepRefused("topics.words.missing");
		}
		return NewEntry.paragraph(html);
	}

	/** The address of something of the blog's own stands for that. */
	private NewEntry addressed(String address, String title, String words) {
		Optional<Target> own = this.places.find(address.strip(), this.places.hosts());
		if (own.isEmpty()) {
			return link(address, title, words);
		}
		String name = title.strip();
		return NewEntry.of(own.get(), name.isEmpty() ? null : name.substring(0, Math.min(name.length(), 1000)),
				(words.length() > LONGEST) ? "" : TypedWords.readGloss(words));
	}

	private static NewEntry link(String address, String title, String words) {
		String url = OutsideLink.clean(address);
		if (url == null) {
			throw new StepRefused("topics.address.wrong");
		}
		String name = title.isBlank() ? url.replaceFirst("^https?://", "") : title.strip();
		return NewEntry.link(url, name.substring(0, Math.min(name.length(), 1000)),
				(words.length() > LONGEST) ? "" : TypedWords.readGloss(words));
	}

	/**
	 * Not on the list, and meant so.
	 * @param what posts and comments that are ticked
	 * @param out a single one, from its own button
	 */
	@PostMapping(OutlineController.HERE + "/left-out")
	Object leaveOut(@RequestParam(defaultValue = "") List<String> what, @RequestParam(defaultValue = "") String out,
			HttpServletRequest request) {
		List<Target> wanted = this.targets.known(Target.read(out.isEmpty() ? what : List.of(out)));
		if (wanted.isEmpty() || wanted.size() > MOST) {
			throw new StepRefused("topics.none.chosen");
		}
		this.leftOut.add(wanted);
		return this.answers.said("topics.left.out", request, wanted.size());
	}

	/** It waits to be filed again. */
	@PostMapping(OutlineController.HERE + "/left-out/back")
	Object putBack(@RequestParam String back, HttpServletRequest request) {
		this.targets.known(Target.read(List.of(back))).forEach(this.leftOut::forget);
		return this.answers.reload("topics.put.back", request);
	}

	@ExceptionHandler
	Object refused(StepRefused refused, HttpServletRequest request) {
		return this.answers.refused(refused, request);
	}

}
