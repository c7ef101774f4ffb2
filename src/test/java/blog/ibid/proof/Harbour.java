package blog.ibid.proof;

import java.util.List;
import java.util.stream.IntStream;

import com.microsoft.playwright.Page;

/**
 * A blog of one post whose readers need no approval, and what they do there.
 */
final class Harbour implements AutoCloseable {

	/** The number that the post had where it comes from, which comments are sent to. */
	static final String NUMBER = "7";

	private final Desk desk;

	private final String post;

	private Harbour(Desk desk) {
		this.desk = desk;
		try (Seat seat = desk.seat()) {
			Page page = seat.open("/admin/settings");
			page.locator("#comments input[value=NONE]").check();
			seat.follow(page.locator("#comments button.main"));
			page.navigate(seat.url("/?p=" + NUMBER));
			this.post = page.url().replaceFirst("^https?://[^/]+", "");
		}
	}

	/** Serves it, with so many replies. */
	static Harbour open(int replies) {
		Jar jar = Jar.withNewFolder();
		jar.runs("import", export(replies).write().toString());
		Desk desk = Desk.open(jar);
		try {
			return new Harbour(desk);
		}
		catch (RuntimeException | Error ex) {
			desk.close();
			throw ex;
		}
	}

	/** The post with so many replies, as another blog gave it out. */
	static WrittenExport export(int replies) {
		List<WrittenExport.Reply> all = IntStream.rangeClosed(1, replies).mapToObj(Harbour::reply).toList();
		return new WrittenExport().author("editor", "Vera Lund")
			.add(WrittenExport.Written.post(Integer.parseInt(NUMBER), "The Harbour", "<p>It rained, they say.</p>")
				.with(all));
	}

	private static WrittenExport.Reply reply(int number) {
		return new WrittenExport.Reply("Reader " + number, (number % 3 == 0) ? "https://reader.example/" : "",
				"What I have to say of it is number " + number + ", and it is not short, as nothing is that one has"
						+ " thought about for an evening.\n\nNor is it the last.");
	}

	Desk desk() {
		return this.desk;
	}

	/** The post's path. */
	String post() {
		return this.post;
	}

	/** Fills in the form, without sending it. */
	static void type(Page page, String name, String words) {
		page.locator("#comment").fill(words);
		page.locator("#author").fill(name);
	}

	/** Sends the form, whatever comes then. */
	static void send(Seat seat) {
		seat.follow(seat.page().locator("form.reply .buttons button").first());
	}

	@Override
	public void close() {
		this.desk.close();
	}

}
