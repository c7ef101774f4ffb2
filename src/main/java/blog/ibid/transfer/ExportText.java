package blog.ibid.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;

/**
 * The characters of an export. The encoding is that of the byte order mark, else the
 * declared one, else UTF-8 (XML 1.0, appendix F); bytes that are wrong in it are never
 * guessed at.
 */
final class ExportText extends Reader {

	private final InputStream source;

	private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16);

	private final CharsetDecoder decoder;

	private boolean ended;

	private long earlier;

	private long line = 1;

	private long column = 1;

	/**
	 * @throws ExportFlaw if these bytes cannot be an export
	 */
	ExportText(InputStream source) throws IOException {
		this.source = source;
		this.bytes.flip();
		while (this.bytes.remaining() < TextEncoding.HEAD && !this.ended) {
			refill();
		}
		int length = this.bytes.limit();
		if (length == 0) {
			throw new ExportFlaw("This file is empty. " + StrangeFile.NEEDED);
		}
		String strange = StrangeFile.kind(this.bytes.array(), length);
		if (strange != null) {
			throw new ExportFlaw("This is " + strange + ", not an export. " + StrangeFile.NEEDED);
		}
		var encoding = TextEncoding.of(this.bytes.array(), length);
		this.bytes.position(encoding.markLength());
		this.decoder = decoder(encoding.charset());
	}

	private static CharsetDecoder decoder(Charset charset) {
		return charset.newDecoder()
			.onMalformedInput(CodingErrorAction.REPORT)
			.onUnmappableCharacter(CodingErrorAction.REPORT);
	}

	/** Bytes taken so far, unpacked. */
	long bytesRead() {
		return this.earlier + this.bytes.position();
	}

	@Override
	public int read(char[] target, int offset, int length) throws IOException {
		CharBuffer characters = CharBuffer.wrap(target, offset, length);
		while (true) {
			var result = this.decoder.decode(this.bytes, characters, this.ended);
			int read = characters.position() - offset;
			if (read > 0) {
				follow(target, offset, read);
				return read;
			}
			if (result.isError()) {
				throw wrongByte();
			}
			if (this.ended) {
				return -1;
			}
			refill();
		}
	}

	private void refill() throws IOException {
		this.earlier += this.bytes.position();
		this.bytes.compact();
		int read = this.source.read(this.bytes.array(), this.bytes.position(), this.bytes.remaining());
		this.ended = read < 0;
		this.bytes.position(this.bytes.position() + Math.max(0, read));
		this.bytes.flip();
	}

	private void follow(char[] text, int offset, int length) {
		int lines = 0;
		int lineStart = -1;
		for (int i = offset; i < offset + length; i++) {
			if (text[i] == '\n') {
				lines++;
				lineStart = i + 1;
			}
		}
		this.line += lines;
		this.column = (lines > 0) ? 1 + offset + length - lineStart : this.column + length;
	}

	private ExportFlaw wrongByte() {
		String charset = this.decoder.charset().name();
		return new ExportFlaw(
				"The file should be in " + charset
						+ ", but byte %02X at position %d does not fit."
							.formatted(this.bytes.get(this.bytes.position()) & 0xff, bytesRead())
						+ " It was probably saved in another encoding or damaged in transfer; export it again.",
				this.line, this.column);
	}

	@Override
	public void close() throws IOException {
		this.source.close();
	}

}
