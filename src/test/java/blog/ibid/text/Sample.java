package blog.ibid.text;

import java.util.List;

import org.jsoup.Jsoup;

/**
 * A post with three notes, one of them lost and one called twice, and one never called.
 */
final class Sample {

	static final String PERMALINK = "https://ibid.example/2017/12/18/embassy/";

	static final NotedText POST = Sanitizer.clean(
			Jsoup
				.parseBodyFragment(
						"""
								<p id="top">The embassy closed.<sup data-fn="k7"></sup> <em>Nobody</em> was asked.<sup data-fn="k2"></sup></p>
								<hr data-more="Read on">
								<h2>Later</h2>
								<p>It opened again,<sup data-fn="k7"></sup> see <span data-see="k2"></span> and
								<a href="/2017/11/02/talks/?a=1&b=2">the talks</a>, <a href="https://news.example/x">the news</a>,
								<a href="#top">above</a>, <a href="#respond">below</a>, <a href="notes.html">nearby</a>.<sup data-fn="k9"></sup></p>
								<figure><img src="/media/2017/gate.jpg" alt="The gate" width="640"><figcaption>Gate</figcaption></figure>
								<p><img src="https://else.example/flag.png?s=1&t=2"> <a href="https://else.example/"><img src="https://else.example/a.png" alt="A &quot;map&quot;"></a></p>
								<blockquote cite="/2016/"><p>Never &lt;again&gt;.</p></blockquote>""")
				.body(),
			List.of(new Note(new NoteKey("k2"),
					"<p>Ministry, <em>Notice</em>, $100 [sic].</p><p>See <span data-see='k7'></span>.</p>"),
					new Note(new NoteKey("k7"), "<a href='/sources/'>Gazette</a> (Dec. 13, 2017)."),
					new Note(new NoteKey("k5"), "Never called.")));

	private Sample() {
	}

}
