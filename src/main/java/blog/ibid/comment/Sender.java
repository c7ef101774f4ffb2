package blog.ibid.comment;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * Where a reply comes from: the network, never the single address. An address of this
 * machine or of a private network stands for a proxy that does not say for whom it asks.
 *
 * @param network what is limited together: an IPv4 address, or 64 bits of IPv6
 * @param shortened what is kept: 24 bits of IPv4 or 48 of IPv6, the rest zeros
 * @param local whether it is loopback or of a private network
 */
public record Sender(String network, String shortened, boolean local) {

	/**
	 * @param address of the connection, in digits
	 */
	public static Sender at(String address) {
		try {
			// digits and colons alone: a name would be looked up
			InetAddress parsed = InetAddress.getByName(address.matches("[0-9a-fA-F.:%]+") ? address : "::");
			byte[] bytes = parsed.getAddress();
			boolean four = bytes.length == 4;
			return new Sender(text(bytes, four ? 4 : 8), text(bytes, four ? 3 : 6), isNear(parsed));
		}
		catch (UnknownHostException ex) {
			return new Sender("::", "::", false);
		}
	}

	private static boolean isNear(InetAddress address) {
		boolean uniqueLocal = address.getAddress().length == 16 && (address.getAddress()[0] & 0xFE) == 0xFC;
		return address.isLoopbackAddress() || address.isSiteLocalAddress() || address.isLinkLocalAddress()
				|| uniqueLocal;
	}

	private static String text(byte[] address, int kept) throws UnknownHostException {
		byte[] shortened = Arrays.copyOf(Arrays.copyOf(address, kept), address.length);
		return InetAddress.getByAddress(shortened).getHostAddress();
	}

}
