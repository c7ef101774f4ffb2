package blog.ibid.post;

import blog.ibid.site.ScriptModules;

import org.springframework.stereotype.Component;

/**
 * The editor's modules: our own and ProseMirror's.
 */
@Component
class WritingModules extends ScriptModules {

	WritingModules() {
		super("writing", "prosemirror-model", "prosemirror-transform", "prosemirror-state", "prosemirror-view",
				"prosemirror-keymap", "prosemirror-commands", "prosemirror-history", "prosemirror-schema-list",
				"prosemirror-inputrules", "prosemirror-gapcursor", "prosemirror-dropcursor", "prosemirror-tables",
				"orderedmap", "rope-sequence", "w3c-keyname");
	}

}
