package blog.ibid.transfer;

/**
 * How much a packed export may unpack to.
 *
 * @param bytes unpacked bytes of all exports in one file together
 * @param ratio unpacked bytes per packed byte; deflate itself ends at 1032, blogs at
 * about 20
 * @param ratioFrom unpacked bytes up to which the ratio is not looked at
 */
record UnpackingLimits(long bytes, long ratio, long ratioFrom) {

	static final UnpackingLimits USUAL = new UnpackingLimits(16L << 30, 250, 32L << 20);

	void check(long packed, long unpacked) throws ExportFlaw {
		if (unpacked > this.bytes) {
			throw new ExportFlaw("It unpacks to more than " + (this.bytes >> 20) + " MB, the most that is read"
					+ " from a packed file. Unpack it and import the XML file itself.");
		}
		if (unpacked > this.ratioFrom && unpacked / Math.max(1, packed) >= this.ratio) {
			throw new ExportFlaw("It unpacks to more than " + this.ratio + " times its size, as archives do that"
					+ " are made to fill disks. If you trust it, unpack it and import the XML file itself.");
		}
	}

}
