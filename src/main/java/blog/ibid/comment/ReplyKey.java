package blog.ibid.comment;

import blog.ibid.site.SigningKey;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Signs the stamps of reply forms, and the links and cookies of those who wrote.
 */
@Component
class ReplyKey extends SigningKey {

	ReplyKey(JdbcClient jdbc) {
		super(jdbc, "replies");
	}

}
