package blog.ibid;

import blog.ibid.site.Command;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What stands after {@code java -jar ibid.jar}. */
class CommandLineTests {

	@Test
	void servesTheBlogWhereOnlySettingsStand() {
		assertThat(new CommandLine().isCommand()).isFalse();
		assertThat(new CommandLine("--server.port=8090", "--ibid.data=blog").isCommand()).isFalse();
	}

	@Test
	void findsACommandBehindSettings() {
		var commandLine = new CommandLine("--ibid.data=blog", "improt", "old.xml");
		assertThat(commandLine.isCommand()).isTrue();
		assertThat(commandLine.run()).isEqualTo(Command.WRONG_WORDS);
		assertThat(new CommandLine("--ibid.data=blog", "import", "--dryrun").run()).isEqualTo(Command.WRONG_WORDS);
		assertThat(new CommandLine("--ibid.data=blog", "--help").run()).isEqualTo(Command.DONE);
	}

}
