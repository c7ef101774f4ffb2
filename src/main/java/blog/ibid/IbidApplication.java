package blog.ibid;

import java.time.Clock;

import blog.ibid.site.Command;
import blog.ibid.site.WrongSetting;

import org.springframework.beans.BeansException;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
public class IbidApplication {

	public static void main(String[] args) {
		var commandLine = new CommandLine(args);
		if (commandLine.isCommand()) {
			System.exit(exitStatus(commandLine));
		}
		SpringApplication.run(IbidApplication.class, args);
	}

	/** Why a start failed has been said by then. */
	private static int exitStatus(CommandLine commandLine) {
		try {
			return commandLine.run();
		}
		catch (RuntimeException ex) {
			if (!(ex instanceof BeansException || ex instanceof WrongSetting)) {
				System.err.println("It failed: " + ex);
				ex.printStackTrace();
			}
			return Command.FAILED;
		}
	}

	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}

}
