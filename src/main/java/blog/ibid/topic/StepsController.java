package blog.ibid.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import blog.ibid.author.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The steps by which the list is arranged: from a form, which shows the page again, or
 * from the page's script, which shows the step itself.
 */
@Controller
class StepsController {

	private final Arranging arranging;

	private final TopicChanges topics;

	private final Undoing undoing;

	private final StepAnswers answers;

	private final Retrying retrying;

	StepsController(Arranging arranging, TopicChanges topics, Undoing undoing, StepAnswers answers, Retrying retrying) {
		this.arranging = arranging;
		this.topics = topics;
		this.undoing = undoing;
		this.answers = answers;
		this.retrying = retrying;
	}

	/**
	 * @param on what moves, as {@link Step} spells it
	 * @param way up, down, in, out, or to
	 * @param topic where it goes, when it goes to a place
	 * @param after what it shall follow there: 0 for nothing, null for all
	 */
	@PostMapping(OutlineController.HERE + "/moves")
	Object move(@RequestParam(defaultValue = "") List<String> on, @RequestParam String way,
			@RequestParam(defaultValue = "0") long topic, @RequestParam(required = false) @Nullable Long after,
			@AuthenticationPrincipal SignedIn me, HttpServletRequest request) {
		List<Step> steps = Step.read(on);
		if (steps.isEmpty()) {
			throw new StepRefused("topics.none.chosen");
		}
		List<Step> entries = steps.stream().filter((step) -> !step.topic()).toList();
		List<Arranging.Moved> moved = new ArrayList<>();
		if (!entries.isEmpty()) {
			moved.addAll(this.retrying.of(() -> moveEntries(entries, way, Spot.of(topic, after), me.authorId())));
		}
		List<Arranging.Moved> branches = new ArrayList<>();
		for (Step step : steps) {
			if (step.topic() && entries.isEmpty()) {
				branches.add(this.retrying.of(() -> moveTopic(step, way, Spot.of(topic, after), me.authorId())));
			}
		}
		return branches.isEmpty() ? this.answers.moved(moved, request) : this.answers.reload("topics.moved", request);
	}

	private List<Arranging.Moved> moveEntries(List<Step> steps, String way, Spot spot, long author) {
		return switch (way) {
			case "up", "down" -> this.arranging.shift(steps, way.equals("up"), author);
			case "to" -> this.arranging.move(steps, spot, author);
			default -> throw new StepRefused("topics.only.topics");
		};
	}

	private Arranging.Moved moveTopic(Step step, String way, Spot spot, long author) {
		return this.topics.move(step, way.equals("to") ? spot : this.topics.beside(step.id(), way), author);
	}

	/** Takes off the list what is chosen. */
	@PostMapping(OutlineController.HERE + "/removals")
	Object remove(@RequestParam(defaultValue = "") List<String> on, @AuthenticationPrincipal SignedIn me,
			HttpServletRequest request) {
		List<Step> steps = Step.read(on);
		if (steps.isEmpty()) {
			throw new StepRefused("topics.none.chosen");
		}
		List<Step> entries = steps.stream().filter((step) -> !step.topic()).toList();
		run(() -> {
			if (!entries.isEmpty()) {
				this.arranging.remove(entries, me.authorId());
			}
			return true;
		});
		steps.stream().filter(Step::topic).forEach((step) -> run(() -> {
			this.topics.remove(step, me.authorId());
			return true;
		}));
		return this.answers.reload("topics.removed", request);
	}

	private void run(Supplier<Boolean> step) {
		this.retrying.of(step);
	}

	/** Makes a topic below another; 0 is the list. */
	@PostMapping(OutlineController.HERE + "/new")
	Object make(@RequestParam(defaultValue = "") String title, @RequestParam(defaultValue = "0") long topic,
			@AuthenticationPrincipal SignedIn me, HttpServletRequest request) {
		if (title.isBlank() || title.strip().length() > 500) {
			throw new StepRefused("topics.title.missing");
		}
		long id = this.retrying.of(() -> this.topics.make(title.strip(), Spot.endOf(topic), me.authorId()));
		return this.answers.reload("topics.made", "#t" + id, request, title.strip());
	}

	/** Takes the last step back. */
	@PostMapping(OutlineController.HERE + "/undo")
	Object undo(@AuthenticationPrincipal SignedIn me, HttpServletRequest request) {
		boolean done = this.retrying.of(() -> this.undoing.undo(me.authorId()));
		return this.answers.reload(done ? "topics.undone" : "topics.undo.none", request);
	}

	@ExceptionHandler
	Object refused(StepRefused refused, HttpServletRequest request) {
		return this.answers.refused(refused, request);
	}

}
