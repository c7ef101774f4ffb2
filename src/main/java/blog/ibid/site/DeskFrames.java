package blog.ibid.site;

import java.util.Comparator;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * Gives every page of the author's side its {@link DeskFrame}.
 */
@Configuration(proxyBeanMethods = false)
class DeskFrames extends PageAddition {

	private final Settings settings;

	private final StaticFiles files;

	private final List<RailEntry> rail;

	DeskFrames(Settings settings, StaticFiles files, List<RailEntry> rail) {
		super((view) -> view.startsWith("admin/"));
		this.settings = settings;
		this.files = files;
		this.rail = rail.stream().sorted(Comparator.comparingInt(RailEntry::order)).toList();
	}

	@Override
	protected void add(ModelAndView page, HttpServletRequest request, HttpServletResponse response) {
		page.addObject("desk", frame(request));
	}

	private DeskFrame frame(HttpServletRequest request) {
		String login = request.getRemoteUser();
		List<DeskFrame.Line> lines = this.rail.stream()
			.filter((entry) -> request.isUserInRole(entry.role()))
			.map((entry) -> new DeskFrame.Line(entry.label(), entry.path(), isAt(request.getRequestURI(), entry.path()),
					entry.waiting().getAsLong()))
			.toList();
		return new DeskFrame(this.settings.site(), lines, (login != null) ? login : "",
				RequestContextUtils.getLocale(request), this.files);
	}

	private static boolean isAt(String path, String place) {
		return path.equals(place) || !place.equals("/admin") && path.startsWith(place + "/");
	}

}
