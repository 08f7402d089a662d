package ingot.abi;

/// The run-time's description of a class, 32 bytes each, in read-only data, in the order of the type numbering (a pre-order
/// walk of the class hierarchy over the types of the closed world): hub addresses are consecutive, so a subtype test of a
/// type whose instantiated subtypes are contiguous is one subtract and compare on the class word, and every other test is a
/// bit test in a bitmap of that type, indexed by (hub - firstHub) / 32.
///
/// Dispatch is by row displacement over selectors (Driesen and Hölzle, "Minimizing Row Displacement Dispatch Tables",
/// OOPSLA 1995): code address = u32 at table + column(selector) * 4 + (hub - firstHub) / 8. Only live pairs have a cell.
///
/// All fields are u32, addresses are absolute (the image lies below 4 GiB), 0 means none.
public final class HubLayout {
    public static final int BYTES = 32;
    public static final int SHIFT = 5;
    /// Instances: size in bytes, a multiple of 8. Arrays: ARRAY_FLAG | kind ordinal of the element << 8 | log2 of the element's bytes.
    public static final int LAYOUT = 0;
    /// Address of the reference map: u16 count, then count u16 offsets of reference fields, ascending. 0 for arrays and for none.
    public static final int REFERENCE_MAP = 4;
    /// The java.lang.Class object in the image heap.
    public static final int MIRROR = 8;
    /// Arrays: hub of the element type (of a primitive, too). Classes: hub of the superclass.
    public static final int ELEMENT_OR_SUPER = 12;
    /// Hub of the array type with this element type, if instances can exist.
    public static final int ARRAY = 16;
    /// Arrays of references: address of the bitmap of the types that may be stored (subtypes of the element type), for ArrayStoreCheck.
    public static final int STORABLE = 20;
    /// Bits, see FLAG_*.
    public static final int FLAGS = 24;
    /// Address of the class name: see FrameTable's strings (u16 length in bytes, modified UTF-8, dots as in Class.getName).
    public static final int NAME = 28;

    public static final int ARRAY_FLAG = 0x8000_0000;
    /// Instances are java.lang.ref.Reference of some strength (bits 0..1: 1 soft, 2 weak, 3 phantom), 0: not a Reference.
    public static final int FLAG_REFERENCE_MASK = 3;
    public static final int FLAG_FINAL_REFERENCE = 4;
    public static final int FLAG_CLONEABLE = 8;
    public static final int FLAG_INTERFACE = 16;
    public static final int FLAG_PRIMITIVE = 32;
    /// The mirror's instance is a java.lang.Throwable.
    public static final int FLAG_THROWABLE = 64;

    private HubLayout() {
    }
}
