// flags: -Xmx64m
/// What the machine and the start's options say: the zone, known or not, and the limit of memory outside the heap, which collections give back.
import java.nio.ByteBuffer;
import java.util.TimeZone;

class Surroundings {
    private static void zones() {
        System.out.println(TimeZone.getDefault().getID());
        System.setProperty("user.timezone", "Nowhere/At_All");
        TimeZone.setDefault(null);
        System.out.println(TimeZone.getDefault().getID() + " " + TimeZone.getDefault().getRawOffset());
        System.setProperty("user.timezone", "Asia/Kathmandu");
        TimeZone.setDefault(null);
        System.out.println(TimeZone.getDefault().getID() + " " + TimeZone.getDefault().getRawOffset());
    }

    private static void outsideTheHeap() {
        long sum = 0;
        for (int i = 0; i < 40; i++) {
            ByteBuffer buffer = ByteBuffer.allocateDirect(10_000_000);
            buffer.putInt(4 * i, i);
            sum += buffer.getInt(4 * i) + buffer.get(9_999_999);
        }
        System.out.println(sum);
        try {
            System.out.println(ByteBuffer.allocateDirect(100_000_000));
        } catch (OutOfMemoryError e) {
            System.out.println(e.getMessage().startsWith("Cannot reserve 100000000 bytes of direct buffer memory"));
        }
    }

    public static void main(String[] args) {
        zones();
        outsideTheHeap();
    }
}
