package blog.ibid.notify;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * What a letter says, and to whom.
 *
 * @param to an address
 * @param said what it tells of, null if of nothing that was said
 * @param end the link that ends such letters, null if there is none
 */
record LetterDraft(String to, LetterView view, LetterFacts.@Nullable Said said, @Nullable String end, Locale language) {
}
