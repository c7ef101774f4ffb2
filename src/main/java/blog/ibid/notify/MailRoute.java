package blog.ibid.notify;

import java.util.Optional;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/**
 * The way that mail takes, where the operator has set a mail server.
 */
@Component
class MailRoute {

	private final ObjectProvider<JavaMailSender> sender;

	MailRoute(ObjectProvider<JavaMailSender> sender) {
		this.sender = sender;
	}

	Optional<JavaMailSender> sender() {
		return Optional.ofNullable(this.sender.getIfAvailable());
	}

	boolean isOpen() {
		return sender().isPresent();
	}

}
