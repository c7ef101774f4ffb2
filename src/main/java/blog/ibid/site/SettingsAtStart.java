package blog.ibid.site;

import java.util.List;
import java.util.function.Predicate;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.unit.DataSize;

/**
 * Looks at the operator's settings before anything is opened, so that a slip is named and
 * not taken for something else.
 */
class SettingsAtStart implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	private static final List<Rule> RULES = List.of(
			new Rule("ibid.base-url", (value) -> value.matches("(?i)https?://[^/\\s?#@]+/*"),
					"Write it as in https://blog.example, with nothing after the host, or leave it out."),
			new Rule("ibid.permalinks", (value) -> value.matches("(?i)day|month|name"),
					"Write DAY, MONTH or NAME, or leave it out."),
			new Rule("ibid.import.max-upload", SettingsAtStart::isSize, "Write a size, such as 512MB or 2GB."),
			number("ibid.replies.per-network-an-hour", 1), number("ibid.replies.per-post-an-hour", 1),
			number("ibid.links.pause", 0), port("server.port"), port("management.server.port"));

	private static Rule number(String name, int least) {
		return new Rule(name, (value) -> value.matches("[0-9]{1,9}") && Integer.parseInt(value) >= least,
				"Write a whole number from " + least + " on.");
	}

	private static Rule port(String name) {
		return new Rule(name, (value) -> value.matches("-1|[0-9]{1,5}") && Integer.parseInt(value) < 65_536,
				"Write the number of a port, up to 65535.");
	}

	private static boolean isSize(String value) {
		try {
			return !DataSize.parse(value).isNegative();
		}
		catch (IllegalArgumentException | IllegalStateException ex) {
			return false;
		}
	}

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		for (Rule rule : RULES) {
			String value = context.getEnvironment().getProperty(rule.name, "").strip();
			if (!value.isEmpty() && !rule.allows.test(value)) {
				throw new WrongSetting(rule.name, value, rule.remedy);
			}
		}
	}

	private record Rule(String name, Predicate<String> allows, String remedy) {
	}

}
