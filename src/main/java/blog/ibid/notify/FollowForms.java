package blog.ibid.notify;

import blog.ibid.site.PageAddition;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.ModelAndView;

/**
 * Tells readers' pages whether to offer mail: {@code tells} in their templates.
 */
@Configuration(proxyBeanMethods = false)
class FollowForms extends PageAddition {

	private final MailRoute route;

	FollowForms(MailRoute route) {
		super((view) -> view.startsWith("reading/"));
		this.route = route;
	}

	@Override
	protected void add(ModelAndView page, HttpServletRequest request, HttpServletResponse response) {
		page.addObject("tells", this.route.isOpen());
	}

}
