package blog.ibid.topic;

import blog.ibid.site.ScriptModules;

import org.springframework.stereotype.Component;

/**
 * What makes arranging the list quick.
 */
@Component
class ArrangeModules extends ScriptModules {

	ArrangeModules() {
		super("arrange");
	}

}
