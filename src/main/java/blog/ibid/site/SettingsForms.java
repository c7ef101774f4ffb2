package blog.ibid.site;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The sections of the settings, each of which is saved by itself.
 *
 * @param blog what it is called
 * @param reading what its pages look like
 * @param comments when readers may reply
 * @param mail where its mail comes from
 * @param privacy what it does with what readers leave here
 */
record SettingsForms(Blog blog, Reading reading, Comments comments, Mail mail, Privacy privacy) {

	private static final String NUMBER = "[0-9]{1,4}";

	static SettingsForms of(Site site, String mailSender, String privacy) {
		CommentRules rules = site.comments();
		return new SettingsForms(
				new Blog(site.named() ? site.title() : "", site.tagline(), site.language().toLanguageTag(),
						site.zone().getId()),
				new Reading(site.dateStyle(), site.permalink(), Integer.toString(site.postsPerPage())),
				new Comments(rules.open(), (rules.closeAfterDays() > 0) ? Integer.toString(rules.closeAfterDays()) : "",
						rules.moderation()),
				new Mail(mailSender), new Privacy(privacy));
	}

	/** A form that knows its rows. */
	interface Section {

		Map<String, @Nullable String> rows();

	}

	record Blog(
			@NotBlank(message = "{settings.title.missing}") @Size(max = 200,
					message = "{settings.title.long}") String title,
			@NotNull(message = "{settings.choose}") @Size(max = 500,
					message = "{settings.tagline.long}") String tagline,
			@NotBlank String language, @NotBlank String zone) implements Section {

		@Override
		public Map<String, @Nullable String> rows() {
			Map<String, @Nullable String> rows = new HashMap<>();
			rows.put("title", this.title.strip());
			rows.put("tagline", this.tagline.strip());
			rows.put("language", Locale.forLanguageTag(this.language).toLanguageTag());
			rows.put("zone", this.zone);
			return rows;
		}

	}

	record Reading(@NotNull(message = "{settings.choose}") DateStyle dateStyle,
			@NotNull(message = "{settings.choose}") Permalink permalink,
			@NotNull(message = "{settings.choose}") @Pattern(regexp = "[1-9]|[1-4][0-9]|50",
					message = "{settings.posts.wrong}") String postsPerPage)
			implements
				Section {

		@Override
		public Map<String, @Nullable String> rows() {
			Map<String, @Nullable String> rows = new HashMap<>();
			rows.put("dates", this.dateStyle.name());
			rows.put("permalinks", this.permalink.name());
			rows.put("posts-per-page", this.postsPerPage);
			return rows;
		}

	}

	record Comments(boolean open,
			@NotNull(message = "{settings.choose}") @Pattern(regexp = "|" + NUMBER,
					message = "{settings.days.wrong}") String days,
			@NotNull(message = "{settings.choose}") CommentRules.Moderation moderation) implements Section {

		@Override
		public Map<String, @Nullable String> rows() {
			Map<String, @Nullable String> rows = new HashMap<>();
			rows.put("comments.open", Boolean.toString(this.open));
			rows.put("comments.days", this.days.isEmpty() ? "0" : this.days);
			rows.put("comments.moderation", this.moderation.name());
			return rows;
		}

	}

	record Mail(@NotNull(message = "{settings.choose}") @Email(message = "{settings.sender.wrong}") @Size(max = 320,
			message = "{settings.sender.wrong}") String sender) implements Section {

		@Override
		public Map<String, @Nullable String> rows() {
			Map<String, @Nullable String> rows = new HashMap<>();
			rows.put(Settings.MAIL_SENDER, this.sender.isBlank() ? null : this.sender.strip());
			return rows;
		}

	}

	record Privacy(
			@NotNull(message = "{settings.choose}") @Size(max = 9000, message = "{settings.privacy.long}") String words)
			implements
				Section {

		@Override
		public Map<String, @Nullable String> rows() {
			Map<String, @Nullable String> rows = new HashMap<>();
			rows.put(Settings.PRIVACY, this.words.isBlank() ? null : this.words.strip());
			return rows;
		}

	}

}
