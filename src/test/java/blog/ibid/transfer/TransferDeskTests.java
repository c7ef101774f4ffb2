package blog.ibid.transfer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

import blog.ibid.Author;
import blog.ibid.BlogWriter;
import blog.ibid.IbidTest;
import blog.ibid.Tables;
import blog.ibid.Visitor;
import blog.ibid.store.DataFolder;
import org.awaitility.Awaitility;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** What an administrator does on the page of import and export. */
@IbidTest
class TransferDeskTests {

	@Autowired
	private Tables tables;

	@Autowired
	private BlogWriter blog;

	@Autowired
	private Visitor visitor;

	@Autowired
	private BackgroundImport imports;

	@Autowired
	private DataFolder data;

	private Author ada;

	@BeforeEach
	void anAdministrator() {
		this.tables.empty();
		this.imports.forget();
		this.blog.account("ada", "Ada", "ADMINISTRATOR");
		this.ada = this.visitor.author("ada");
	}

	@AfterEach
	void tidy() throws IOException {
		settled();
		this.imports.forget();
		Files.deleteIfExists(this.data.path().resolve("import/old.xml"));
	}

	private ImportState settled() {
		Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> !this.imports.state().phase().isRunning());
		return this.imports.state();
	}

	private Visitor.Answer upload(String name, String content) {
		this.ada.page("/admin/transfer");
		String body = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
				+ "\"\r\nContent-Type: text/xml\r\n\r\n" + content + "\r\n--x--\r\n";
		return this.ada.send("POST", "/admin/transfer/files", "multipart/form-data; boundary=x",
				body.getBytes(StandardCharsets.UTF_8));
	}

	private String exported() {
		this.blog.post(this.blog.author("ida", "Ida", null), "harbour", LocalDate.of(2018, 3, 1));
		this.ada.page("/admin/transfer");
		String xml = this.ada.post("/admin/transfer/export").body();
		this.tables.empty();
		this.blog.account("ada", "Ada", "ADMINISTRATOR");
		this.ada = this.visitor.author("ada");
		return xml;
	}

	@Test
	void isForAdministratorsOnly() {
		this.blog.account("vera", "Vera", "EDITOR");
		assertThat(this.visitor.author("vera").get("/admin/transfer").status()).isEqualTo(403);
	}

	@Test
	void showsWhatWouldComeBeforeItComes() {
		String xml = exported();
		assertThat(upload("old.xml", xml).location()).isEqualTo("/admin/transfer/import");
		assertThat(settled().phase()).isEqualTo(ImportState.Phase.CHECKED);
		assertThat(this.tables.count("post")).isZero();
		Document page = this.ada.page("/admin/transfer/import");
		assertThat(page.select("h2").first()).hasToString("<h2>This is what would come in</h2>");
		assertThat(page.select("tbody tr").eachText()).contains("Posts 1 1 0 0 0");
		this.ada.post("/admin/transfer/import");
		assertThat(settled().phase()).isEqualTo(ImportState.Phase.DONE);
		assertThat(this.tables.count("post")).isOne();
		assertThat(this.ada.get("/admin/transfer/import/report.json").body()).contains("\"created\":1");
		this.ada.page("/admin/transfer/import");
		this.ada.post("/admin/transfer/import/end");
		assertThat(this.data.path().resolve("transfer")).isEmptyDirectory();
	}

	@Test
	void saysWhyAFileIsNoUse() {
		upload("notes.txt", "Dear diary");
		assertThat(settled().phase()).isEqualTo(ImportState.Phase.REFUSED);
		Document page = this.ada.page("/admin/transfer/import");
		assertThat(page.select("[role=alert]").text()).startsWith("notes.txt: ");
		assertThat(page.select("form[action=/admin/transfer/import]")).isEmpty();
	}

	@Test
	void offersFilesThatLieReadyAndNoOthers() throws IOException {
		Path folder = Files.createDirectories(this.data.path().resolve("import"));
		Files.writeString(folder.resolve("old.xml"), exported());
		assertThat(this.ada.page("/admin/transfer").select("input[name=name]").eachAttr("value"))
			.containsExactly("old.xml");
		assertThat(this.ada.post("/admin/transfer/choice", "name", "../ibid.mv.db").location())
			.isEqualTo("/admin/transfer");
		this.ada.page("/admin/transfer");
		assertThat(this.ada.post("/admin/transfer/choice", "name", "old.xml").location())
			.isEqualTo("/admin/transfer/import");
		assertThat(settled().phase()).isEqualTo(ImportState.Phase.CHECKED);
	}

	@Test
	void asksForAFileWhereNoneWasChosen() {
		this.ada.page("/admin/transfer");
		Visitor.Answer answer = this.ada.post("/admin/transfer/choice");
		assertThat(this.ada.page(answer.location()).select(".notice.bad").text()).contains("No file was chosen");
	}

	@Test
	void namesAFileThatIsEmpty() {
		Visitor.Answer answer = upload("hollow.xml", "");
		assertThat(answer.location()).isEqualTo("/admin/transfer");
		assertThat(this.ada.page(answer.location()).select(".notice.bad").text()).startsWith("“hollow.xml” is empty");
	}

	@Test
	void goesOnWithWhatAnEndedProcessLeft(@Autowired WordPressImport wordPress, @Autowired ImportFolder folder) {
		String xml = exported();
		upload("old.xml", xml);
		settled();
		List<Path> files = folder.kept().paths();
		folder.keep(new ImportState(ImportState.Phase.IMPORTING, List.of("old.xml"), ""), files);
		var next = new BackgroundImport(wordPress, folder);
		assertThat(next.state().phase()).isEqualTo(ImportState.Phase.STOPPED);
		assertThat(next.run()).isTrue();
		Awaitility.await().until(() -> next.state().phase() == ImportState.Phase.DONE);
		assertThat(this.tables.count("post")).isOne();
	}

	@Test
	void letsNobodyElseSendLargeFiles() {
		byte[] large = new byte[101 * 1024 * 1024];
		assertThat(this.ada.send("POST", "/login", "multipart/form-data; boundary=x", large).status()).isEqualTo(415);
		assertThat(this.ada.send("POST", "/admin/media", "multipart/form-data; boundary=x", large).status())
			.isEqualTo(413);
	}

}
