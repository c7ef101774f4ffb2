package blog.ibid.post;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * A post has a status by now from which a step does not lead.
 */
@ResponseStatus(HttpStatus.CONFLICT)
class StepImpossible extends RuntimeException {

	StepImpossible(PublishingStep step, PostStatus status) {
		super(step + " is not possible from " + status);
	}

}
