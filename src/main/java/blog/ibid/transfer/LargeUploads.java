package blog.ibid.transfer;

import java.io.IOException;
import java.nio.file.Files;

import blog.ibid.media.LargeUpload;
import blog.ibid.store.DataFolder;
import jakarta.servlet.MultipartConfigElement;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/**
 * Lets an administrator send files of hundreds of megabytes, and nobody else: they are on
 * the disk before anything can ask whose they are, because the form's token is among
 * them.
 */
@Configuration(proxyBeanMethods = false)
class LargeUploads {

	private static final DataSize USUAL = DataSize.ofMegabytes(100);

	private static final int IN_MEMORY = 64 * 1024;

	private final DataSize most;

	LargeUploads(@Value("${ibid.import.max-upload:512MB}") DataSize most) {
		this.most = most;
	}

	/** Of all files of an upload together. */
	DataSize most() {
		return this.most;
	}

	/** Parts of a form are kept in the data folder: it has the room for what stays. */
	@Bean
	MultipartConfigElement multipartConfig(DataFolder data) throws IOException {
		String folder = Files.createDirectories(data.path().resolve("tmp")).toString();
		long limit = this.most.toBytes() + USUAL.toBytes();
		return new MultipartConfigElement(folder, limit, limit, IN_MEMORY);
	}

	@Bean
	LargeUpload archives() {
		return new LargeUpload(TransferController.PATH + "/files", this.most.toBytes(),
				TransferController.PATH + "?large");
	}

}
