package blog.ibid.text;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WrittenFormTests {

	@Test
	void readsBackWhatItSpelt() {
		var text = new NotedText("<p>One<sup data-fn=\"k1\"></sup> &amp; two.<sup data-fn=\"k2\"></sup></p>",
				List.of(new Note(new NoteKey("k1"), "<p>First.</p><p>Second, at $100.</p>"),
						new Note(new NoteKey("k2"), "", true), new Note(new NoteKey("k9"), "Unused.")));
		assertThat(WrittenForm.read(WrittenForm.of(text))).isEqualTo(text);
	}

	@Test
	void isTheBodyAloneWhereThereAreNoNotes() {
		assertThat(WrittenForm.of(new NotedText("<p>Words.</p>", List.of()))).isEqualTo("<p>Words.</p>");
	}

	@Test
	void cleansWhatItReads() {
		assertThat(WrittenForm.read("<p onclick=x>A<sup data-fn=k1></sup></p><div data-note=k1><script>x</script>B"))
			.isEqualTo(new NotedText("<p>A<sup data-fn=\"k1\"></sup></p>", List.of(new Note(new NoteKey("k1"), "B"))));
	}

}
