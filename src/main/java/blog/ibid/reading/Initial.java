package blog.ibid.reading;

import java.util.Locale;

/**
 * What stands for a picture of somebody: the first letter of the name, in a colour that
 * is always the same for that name.
 *
 * @param letter one character as people see it
 * @param tone 0 to 5
 */
record Initial(String letter, int tone) {

	private static final int TONES = 6;

	static Initial of(String name) {
		String letter = name.codePoints()
			.filter(Character::isLetterOrDigit)
			.mapToObj(Character::toString)
			.findFirst()
			.orElse("·");
		return new Initial(letter.toUpperCase(Locale.ROOT), Math.floorMod(name.hashCode(), TONES));
	}

}
