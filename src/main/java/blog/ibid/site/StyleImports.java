package blog.ibid.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.PathResourceResolver;
import org.springframework.web.servlet.resource.TransformedResource;

/**
 * Puts what a style sheet imports in the place of the import, so that a sheet written in
 * parts is one answer, and its address is a hash of all of it. An import names a part
 * from the folder of all sheets, as in {@code @import "reader/notes.css";}, and stands
 * alone on its line.
 */
class StyleImports extends PathResourceResolver {

	private static final Pattern IMPORT = Pattern.compile("(?m)^@import \"([a-z/-]+\\.css)\";$");

	@Override
	protected @Nullable Resource getResource(String path, Resource location) throws IOException {
		Resource sheet = super.getResource(path, location);
		if (sheet == null || !path.endsWith(".css")) {
			return sheet;
		}
		return new Whole(sheet, whole(sheet, location));
	}

	private static String whole(Resource sheet, Resource location) throws IOException {
		String css = sheet.getContentAsString(StandardCharsets.UTF_8);
		var whole = new StringBuilder();
		var imports = IMPORT.matcher(css);
		int end = 0;
		while (imports.find()) {
			whole.append(css, end, imports.start());
			whole.append(whole(location.createRelative(imports.group(1)), location));
			end = imports.end();
		}
		return whole.append(css, end, css.length()).toString();
	}

	/** Told from others, as resources are, by its description. */
	private static final class Whole extends TransformedResource {

		private final String description;

		private Whole(Resource sheet, String css) {
			super(sheet, css.getBytes(StandardCharsets.UTF_8));
			this.description = sheet.getDescription();
		}

		@Override
		public String getDescription() {
			return this.description;
		}

	}

}
