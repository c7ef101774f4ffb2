package blog.ibid.site;

import java.net.URI;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Answers for what has moved.
 */
@RestControllerAdvice
class Redirects {

	@ExceptionHandler
	ResponseEntity<Void> moved(PageMoved moved) {
		return ResponseEntity.status(moved.isForGood() ? HttpStatus.MOVED_PERMANENTLY : HttpStatus.FOUND)
			.location(URI.create(moved.address()))
			.build();
	}

}
