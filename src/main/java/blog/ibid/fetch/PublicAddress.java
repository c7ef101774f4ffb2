package blog.ibid.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Which addresses lie on the open internet: none of IANA's special-purpose registries
 * (RFC 6890 and its successors), and none that wraps such a one.
 */
final class PublicAddress {

	private static final List<Block> SPECIAL = blocks("0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8",
			"169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16",
			"198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4", "::/96",
			"::ffff:0:0:0/96", "64:ff9b::/96", "64:ff9b:1::/48", "100::/64", "2001::/23", "2001:db8::/32", "2002::/16",
			"3fff::/20", "5f00::/16", "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8");

	private PublicAddress() {
	}

	static boolean isPublic(InetAddress address) {
		byte[] bytes = address.getAddress();
		return SPECIAL.stream().noneMatch((block) -> block.holds(bytes));
	}

	private static List<Block> blocks(String... written) {
		return Arrays.stream(written).map(Block::of).toList();
	}

	private record Block(byte[] start, int bits) {

		static Block of(String written) {
			String[] parts = written.split("/");
			try {
				return new Block(InetAddress.getByName(parts[0]).getAddress(), Integer.parseInt(parts[1]));
			}
			catch (UnknownHostException ex) {
				throw new IllegalArgumentException(ex);
			}
		}

		boolean holds(byte[] address) {
			if (address.length != this.start.length) {
				return false;
			}
			for (int bit = 0; bit < this.bits; bit++) {
				int mask = 0x80 >> (bit % 8);
				if ((address[bit / 8] & mask) != (this.start[bit / 8] & mask)) {
					return false;
				}
			}
			return true;
		}

	}

}
