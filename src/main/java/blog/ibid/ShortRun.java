package blog.ibid;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.management.JMException;
import javax.management.ObjectName;

/**
 * Spares a process that ends after a minute the second, thorough compiler of the Java
 * machine: it would take longer than what it makes faster takes.
 *
 * @see <a href="https://openjdk.org/jeps/165">JEP 165: Compiler Control</a>
 */
final class ShortRun {

	private static final String DIRECTIVES = "[{ match: [\"*.*\"], c2: { Exclude: true } }]";

	private ShortRun() {
	}

	/** Does nothing on a Java machine that cannot be told so. */
	static void prepare() {
		try {
			Path file = Files.createTempFile("ibid-", ".json");
			try {
				Files.writeString(file, DIRECTIVES);
				ManagementFactory.getPlatformMBeanServer()
					.invoke(new ObjectName("com.sun.management:type=DiagnosticCommand"), "compilerDirectivesAdd",
							new Object[] { new String[] { file.toString() } },
							new String[] { String[].class.getName() });
			}
			finally {
				Files.delete(file);
			}
		}
		catch (JMException | IOException ex) {
			return;
		}
	}

}
