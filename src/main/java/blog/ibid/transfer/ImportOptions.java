package blog.ibid.transfer;

import java.nio.file.Path;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What to import and how.
 *
 * @param files the parts of an export, or exports of several blogs, in any order
 * @param dryRun whether to write nothing and only tell
 * @param report where to write the report, null for none
 * @param media the unpacked uploads folder, null if there is none
 */
record ImportOptions(List<Path> files, boolean dryRun, @Nullable Path report, @Nullable Path media) {
}
