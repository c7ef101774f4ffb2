package blog.ibid.site;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/**
 * {@link RepeatedWork} that begins when the blog is served: not for a command, and not
 * with {@code ibid.clockwork=false}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Component
@ConditionalOnWebApplication
@ConditionalOnProperty(name = "ibid.clockwork", matchIfMissing = true)
public @interface Clockwork {

}
