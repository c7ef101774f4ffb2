package blog.ibid.text;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SanitizerTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			words                                       | <p>words</p>
			<div>one</div><div>two</div>                | <p>one</p><p>two</p>
			<section><h1>T</h1>x</section>              | <h2>T</h2><p>x</p>
			a <p>b</p> c                                | <p>a</p><p>b</p><p>c</p>
			<p> a  b </p>                               | <p>a b</p>
			<p>a <b> b </b>c</p>                        | <p>a <b>b</b> c</p>
			<p>a<br><br>b<br></p>                       | <p>a<br><br>b</p>
			<p>&nbsp;</p><p></p><p><br></p>x            | <p>x</p>
			<b>a<div>b</div>c</b>                       | <p><b>a</b></p><p><b>b</b></p><p><b>c</b></p>
			<b></b><i> </i>x                            | <p>x</p>
			<strike>a</strike><tt>b</tt><big>c</big>    | <p><s>a</s><code>b</code>c</p>
			<font color=red>a</font><acronym title=B>b</acronym> | <p>a<abbr title="B">b</abbr></p>
			<h2></h2><h3>a<br>b</h3>                    | <h2>a<br>b</h2>
			<h4>a</h4><h6>b</h6><h5>c</h5><h2>d</h2>    | <h2>a</h2><h3>b</h3><h3>c</h3><h2>d</h2>
			<table><tr><th></th><td>b</td></tr></table> | <table><tbody><tr><td></td><td>b</td></tr></tbody></table>
			<h2><div>a</div><p>b</p></h2>               | <h2>a b</h2>
			<pre><br>a<br>b<br></pre>                   | <pre>a\\nb</pre>
			<blockquote cite=/x>a</blockquote>          | <blockquote cite="/x"><p>a</p></blockquote>
			<q cite=javascript:1>a</q>                  | <p><q>a</q></p>
			<x-y onclick=1>a</x-y>                      | <p>a</p>
			<textarea>a</textarea><svg><text>b</text></svg>c  | <p>c</p>
			<ruby>a<rp>[</rp><rt>b</rt></ruby>          | <p><ruby>a<rp>(</rp><rt>b</rt><rp>)</rp></ruby></p>
			<ruby>a</ruby><rt>b</rt>                    | <p>ab</p>
			<time datetime=2017-02-29>a</time>          | <p>a</p>
			<time datetime=2017-12-18>a</time>          | <p><time datetime="2017-12-18">a</time></p>
			<bdo>a</bdo><bdo dir=RTL>b</bdo>            | <p>a<bdo dir="rtl">b</bdo></p>
			<span lang=fr>a</span><span>b</span>        | <p><span lang="fr">a</span>b</p>
			<span lang=fr_x>a</span>                    | <p>a</p>
			<!--more--><p>a</p>                         | <p>a</p>
			<address>a<h2>b</h2></address>              | <address><p>a</p><p><strong>b</strong></p></address>
			<code class='x language-java y'>a</code>    | <p><code class="language-java">a</code></p>
			a<wbr>b                                     | <p>a<wbr>b</p>
			""")
	void makesTheOneFormOfIt(String html, String stored) {
		assertThat(Sanitizer.clean(html).body()).isEqualTo(stored.replace("\\n", "\n"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					<ul></ul><ol> </ol>x                   | <p>x</p>
					<ul>a<li>b</ul>                        | <ul><li>a</li><li>b</li></ul>
					<ul><li>a</li><ul><li>b</li></ul></ul> | <ul><li>a<ul><li>b</li></ul></li></ul>
					<li>a</li>                             | <p>a</p>
					<ol start=3 reversed type=i><li value=7>a</ol> | <ol start="3" reversed="" type="i"><li value="7">a</li></ol>
					<ul><li value=7>a</ul>                 | <ul><li>a</li></ul>
					<ul><li>a<p>b</p>c</ul>                | <ul><li>a<p>b</p>c</li></ul>
					<dl><dd>a<dt>b</dl>                    | <dl><dt></dt><dd>a</dd><dt>b</dt><dd></dd></dl>
					<dl><div><dt>a<dd>b</div></dl>         | <dl><dt>a</dt><dd>b</dd></dl>
					<figcaption>a</figcaption>             | <p>a</p>
					<figure><img src=/a><figcaption>b</figcaption><p>c</figure> | <figure><img src="/a" alt=""><p>c</p><figcaption>b</figcaption></figure>
					<figure class='wp-block-gallery x'><figure><img src=/a></figure></figure> | <figure class="gallery"><figure><img src="/a" alt=""></figure></figure>
					<details>a<summary>b</summary></details> | <details><summary>b</summary><p>a</p></details>
					<details>a</details>                   | <p>a</p>
					<table></table><table><caption>a</caption></table>x | <p>x</p>
					""")
	void putsListsFiguresAndDetailsInOrder(String html, String stored) {
		assertThat(Sanitizer.clean(html).body()).isEqualTo(stored);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					<p style='color:red; TEXT-ALIGN : Center'>a</p> | <p class="align-center">a</p>
					<p align=right>a</p>                            | <p class="align-right">a</p>
					<center>a<p class=alignleft>b</center>          | <p class="align-center">a</p><p class="align-left">b</p>
					<div align=center><h2>a</h2></div>              | <h2 class="align-center">a</h2>
					<p class='has-text-align-right foo'>a</p>       | <p class="align-right">a</p>
					<img src=/a class='alignleft size-full' width=10px height=50%> | <p><img src="/a" alt="" width="10" class="align-left"></p>
					<div lang=fr><ul><li>a</ul>b</div>              | <ul lang="fr"><li>a</li></ul><p lang="fr">b</p>
					<p style='text-align-last:left'>a</p>           | <p>a</p>
					""")
	void keepsAlignmentAndLanguage(String html, String stored) {
		assertThat(Sanitizer.clean(html).body()).isEqualTo(stored);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					<a name=x></a>a<a href='#x'>b</a>           | <p><span id="x"></span>a<a href="#x">b</a></p>
					<h2 id='a b%'>a</h2><a href='#a%20b%'>b</a> | <h2 id="a-b-">a</h2><p><a href="#a-b-">b</a></p>
					<p id=x>a<p id=x>b<p id=y>c<a href=#x>d</a> | <p id="x">a</p><p>b</p><p>c<a href="#x">d</a></p>
					<div id=x>a</div><a href=#x>d</a>           | <p id="x">a</p><p><a href="#x">d</a></p>
					<a href=#respond>a</a>                      | <p><a href="#respond">a</a></p>
					<x-y id=x><p>a</p></x-y><a href=#x>d</a>    | <p id="x">a</p><p><a href="#x">d</a></p>
					<blockquote id=x>a</blockquote><a href=#x>d</a> | <blockquote id="x"><p>a</p></blockquote><p><a href="#x">d</a></p>
					<img id=x src=/a><a href=#x>d</a>           | <p id="x"><img src="/a" alt=""><a href="#x">d</a></p>
					<h2 id=x>a</h2><h3 id=y>b</h3><a href=#y>d</a> | <h2>a</h2><h3 id="y">b</h3><p><a href="#y">d</a></p>
					""")
	void keepsOnlyTheIdsThatItsOwnLinksNeed(String html, String stored) {
		assertThat(Sanitizer.clean(html).body()).isEqualTo(stored);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					<iframe src=//www.youtube.com/embed/abcdefghijk?rel=0></iframe> | <p class="embed"><a href="https://www.youtube.com/watch?v=abcdefghijk">youtube.com</a></p>
					<iframe src=https://player.vimeo.com/video/123 title=Talk>x</iframe> | <p class="embed"><a href="https://vimeo.com/123">Talk</a></p>
					<video><source src=/media/a%20b.mp4>no</video> | <p class="embed"><a href="/media/a%20b.mp4">a b.mp4</a></p>
					<object data=javascript:1><p>a</object>        | <p>a</p>
					<iframe src=data:text/html,x></iframe>a        | <p>a</p>
					<img alt='a <b>'>                              | <p>a &lt;b&gt;</p>
					<img src=data:image/png;base64,x data-src=/a>  | <p><img src="/a" alt=""></p>
					<a href=/t>a<iframe src=https://x.example/></iframe></a> | <p><a href="/t">a</a></p><p class="embed"><a href="/t">x.example</a></p>
					<object data=/a><p>b</object>c                 | <p class="embed"><a href="/a">a</a></p><p>c</p>
					<p>a<iframe src=https://x.example/></iframe>b  | <p>a</p><p class="embed"><a href="https://x.example/">x.example</a></p><p>b</p>
					""")
	void makesLinksOfWhatIsEmbedded(String html, String stored) {
		assertThat(Sanitizer.clean(html).body()).isEqualTo(stored);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			<h2>a</h2>b                           | <p><strong>a</strong></p><p>b</p>
			<p id=x class=alignleft>a<a href=#x title=t>b</a> | <p>a<a href="#x" title="t">b</a></p>
			<img src=https://x.example/a.png>     | <p><a href="https://x.example/a.png">a.png</a></p>
			<a href=/x><img src=/a.png alt=b></a> | <p><a href="/x">b</a></p>
			<table><tr><td>a<td>b<tr><td>c</table> | <p>a b</p><p>c</p>
			<u>a</u><mark>b</mark><code class=language-x>c</code> | <p>ab<code>c</code></p>
			<iframe src=https://x.example/v></iframe> | <p><a href="https://x.example/v">x.example</a></p>
			a<hr>b                                | <p>a</p><p>b</p>
			""")
	void cleansCommentsMoreStrictly(String html, String stored) {
		assertThat(Sanitizer.cleanComment(html).body()).isEqualTo(stored);
	}

	@Test
	void dropsCharactersThatNoDocumentMayHold() {
		assertThat(Sanitizer.clean("a\u0000\u0001\uFFFE\uD800b\uDBFF\uDFFFc\u202Ed\uD83D\uDE00").body())
			.isEqualTo("<p>abcd\uD83D\uDE00</p>");
	}

	@Test
	void keepsOneMoreMarkAtTheTopOfTheText() {
		String more = "<hr data-more=\"Read &quot;on&quot;\">";
		NotedText text = Sanitizer
			.clean("<p>a</p>" + more + "<p>b</p>" + more + "<blockquote>c" + more + "</blockquote>");
		assertThat(text.body()).isEqualTo("<p>a</p>" + more + "<p>b</p><blockquote><p>c</p></blockquote>");
		assertThat(text.teaser()).contains("<p>a</p>");
	}

}
