package blog.ibid.mention;

import blog.ibid.site.PageAddition;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.ModelAndView;

/**
 * Says on the page of each post where mentions of it are taken: in the Link header, and
 * {@code mentions} for its template.
 */
@Configuration(proxyBeanMethods = false)
class MentionAdvertising extends PageAddition {

	private final MentionSettings settings;

	MentionAdvertising(MentionSettings settings) {
		super("reading/post"::equals);
		this.settings = settings;
	}

	@Override
	protected void add(ModelAndView page, HttpServletRequest request, HttpServletResponse response) {
		if (this.settings.tookLatest()) {
			page.addObject("mentions", MentionController.PATH);
			response.addHeader(HttpHeaders.LINK, "<" + MentionController.PATH + ">; rel=\"webmention\"");
		}
	}

}
