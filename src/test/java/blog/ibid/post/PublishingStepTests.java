package blog.ibid.post;

import java.util.Arrays;
import java.util.stream.Collectors;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PublishingStepTests {

	/** What each step makes of each status; a hyphen where it is not possible. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			DRAFT     | PUBLISHED SCHEDULED PRIVATE PENDING DRAFT TRASHED - -
			PENDING   | PUBLISHED SCHEDULED PRIVATE PENDING DRAFT TRASHED - -
			SCHEDULED | PUBLISHED SCHEDULED PRIVATE PENDING DRAFT TRASHED - -
			PUBLISHED | PUBLISHED SCHEDULED PRIVATE PENDING DRAFT TRASHED - -
			PRIVATE   | PUBLISHED SCHEDULED PRIVATE PENDING DRAFT TRASHED - -
			TRASHED   | - - - - - - FORMER TRASHED
			""")
	void leadsWhereTheTableSays(PostStatus status, String expected) {
		String found = Arrays.stream(PublishingStep.values())
			.map((step) -> !step.isPossibleFrom(status) ? "-"
					: (step == PublishingStep.RESTORE) ? "FORMER" : step.from(status).name())
			.collect(Collectors.joining(" "));
		assertThat(found).isEqualTo(expected);
	}

}
