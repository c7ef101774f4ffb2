package blog.ibid.author;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Where a password manager finds the place to change a password (W3C, <i>A Well-Known URL
 * for Changing Passwords</i>).
 */
@Controller
class WellKnownController {

	@GetMapping("/.well-known/change-password")
	String changePassword() {
		return "redirect:/admin/profile/security";
	}

}
