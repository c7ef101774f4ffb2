package blog.ibid.author;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * For those who have forgotten their password.
 */
@Controller
@RequestMapping("/password")
class PasswordController {

	private final OneTimeLinks links;

	private final AccountPasswords passwords;

	private final AccountSessions sessions;

	private final Accounts accounts;

	private final ComingIn door;

	private final PasswordMail mail;

	PasswordController(OneTimeLinks links, AccountPasswords passwords, AccountSessions sessions, Accounts accounts,
			ComingIn door, PasswordMail mail) {
		this.links = links;
		this.passwords = passwords;
		this.sessions = sessions;
		this.accounts = accounts;
		this.door = door;
		this.mail = mail;
	}

	@GetMapping("/forgotten")
	ModelAndView forgotten() {
		return new ModelAndView("admin/account/forgotten").addObject("mails", this.mail.isPossible())
			.addObject("sent", false);
	}

	@PostMapping("/forgotten")
	ModelAndView send(@RequestParam(defaultValue = "") String email, HttpServletRequest request) {
		this.mail.send(email, request.getRemoteAddr());
		return forgotten().addObject("sent", true);
	}

	@GetMapping("/new")
	ModelAndView form(@RequestParam(defaultValue = "") String token) {
		return this.links.authorOf(token).isPresent() ? page(token) : closed();
	}

	@PostMapping("/new")
	ModelAndView change(@RequestParam(defaultValue = "") String token, @RequestParam(defaultValue = "") String password,
			HttpServletRequest request, HttpServletResponse response) {
		Optional<Long> author = this.links.authorOf(token);
		if (author.isEmpty()) {
			return closed();
		}
		Optional<String> objection = this.passwords.objection(author.get(), password);
		if (objection.isPresent()) {
			ModelAndView page = page(token).addObject("wrong", objection.get());
			page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
			return page;
		}
		Optional<SignedIn> me = this.passwords.change(token, password).flatMap(this.accounts::byId);
		if (me.isEmpty()) {
			return closed();
		}
		this.sessions.endAll(me.get(), "");
		this.door.open(me.get(), request, response);
		return new ModelAndView("redirect:/admin");
	}

	private static ModelAndView page(String token) {
		return new ModelAndView("admin/account/password").addObject("token", token).addObject("wrong", "");
	}

	private static ModelAndView closed() {
		return new ModelAndView("admin/account/closed", HttpStatus.NOT_FOUND).addObject("kind", "password.closed")
			.addObject("text", "password.closed.text");
	}

}
