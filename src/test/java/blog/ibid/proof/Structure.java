package blog.ibid.proof;

import java.util.List;
import java.util.Map;

/**
 * Judges pages as the browser parses them, whose view alone counts: only elements,
 * attributes and schemes that a page of this blog may have, and no id twice.
 */
final class Structure {

	private static final String FRAME = "html head title meta link script body header nav main footer section article "
			+ "aside form input button label textarea data";

	private static final String TEXT = "a abbr address b bdi bdo blockquote br caption cite code dd del details dfn div dl "
			+ "dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp small span "
			+ "strong sub summary sup table tbody td tfoot th thead time tr u ul var wbr";

	private static final String ATTRIBUTES = "id class href src alt title lang dir role rel type name content property "
			+ "charset media value action method for tabindex start reversed datetime cite width height colspan rowspan "
			+ "scope headers loading decoding blocking open hreflang sizes color required maxlength autocomplete autocapitalize spellcheck rows cols "
			+ "placeholder hidden xml:lang";

	private static final String CHECK = """
			async ({ paths, frame, text, attributes }) => {
				const found = [];
				const schemes = ['http:', 'https:', 'mailto:'];
				const waiting = paths.slice();
				const judge = async (path) => {
					const answer = await fetch(path);
					const document = new DOMParser().parseFromString(await answer.text(), 'text/html');
					const add = (what, e) => found.push(`${path} ${what} ${e.cloneNode(false).outerHTML.slice(0, 300)}`);
					if (answer.status !== 200 || !document.querySelector('main')) {
						found.push(path + ' did not come');
					}
					const seen = new Set();
					for (const e of document.querySelectorAll('*')) {
						const foreign = e.closest('.e-content, .p-summary, .p-note, .footnotes');
						const names = foreign ? text : frame.concat(text);
						if (e.namespaceURI !== 'http://www.w3.org/1999/xhtml' || !names.includes(e.localName)) {
							if (!(foreign && foreign === e)) {
								add('element', e);
							}
						}
						if (e.localName === 'script' && e.type !== 'application/ld+json'
								&& (e.text || new URL(e.src, location).origin !== location.origin)) {
							add('script', e);
						}
						for (const { name, value } of e.attributes) {
							const ours = name.startsWith('aria-') || (!foreign && name.startsWith('data-'));
							if (!ours && !attributes.includes(name)) {
								add('attribute ' + name, e);
							}
							if (['href', 'src', 'action', 'cite'].includes(name)) {
								let scheme = 'none';
								try { scheme = new URL(value, document.baseURI).protocol } catch (ex) { }
								if (!schemes.includes(scheme)) {
									add('scheme ' + scheme, e);
								}
							}
						}
						if (e.id && seen.has(e.id)) {
							add('duplicate id', e);
						}
						seen.add(e.id);
					}
				};
				const work = async () => {
					while (waiting.length) {
						await judge(waiting.shift());
					}
				};
				await Promise.all([work(), work(), work(), work()]);
				return found;
			}""";

	private Structure() {
	}

	/**
	 * What pages may not have, a line each. The browser fetches and parses them, as where
	 * scripts are off, and shows none.
	 * @param visit on any page of the same host that lets this in
	 */
	static List<String> findings(Visit visit, List<String> paths) {
		var lists = Map.of("paths", paths, "frame", words(FRAME), "text", words(TEXT), "attributes", words(ATTRIBUTES));
		List<?> found = (List<?>) visit.page().evaluate(CHECK, lists);
		return found.stream().map(String::valueOf).toList();
	}

	private static List<String> words(String text) {
		return List.of(text.split(" "));
	}

}
