package blog.ibid.site;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * What was read at this address was removed for good.
 */
@ResponseStatus(HttpStatus.GONE)
public final class PageGone extends RuntimeException {

	public PageGone() {
		super(null, null, false, false);
	}

}
