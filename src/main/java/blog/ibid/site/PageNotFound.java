package blog.ibid.site;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * Readers find nothing at this address.
 */
@ResponseStatus(HttpStatus.NOT_FOUND)
public final class PageNotFound extends RuntimeException {

	public PageNotFound() {
		super(null, null, false, false);
	}

}
