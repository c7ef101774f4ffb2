package blog.ibid.author;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The page to sign in on; Spring Security answers what it posts.
 */
@Controller
class SignInController {

	@GetMapping("/login")
	String form() {
		return "admin/account/login";
	}

}
