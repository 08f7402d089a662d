package ingot.codegen;

import ingot.world.ClassType;
import ingot.world.Method;
import ingot.world.Type;

/// What a relocation of compiled code names. The image writer knows the addresses.
public sealed interface Target {
    /// Entry of a compiled method.
    record Code(Method method) implements Target {}

    record HubOf(Type type) implements Target {}

    /// An object of the image heap by its arena reference; the addend is an offset inside.
    record Image(int reference) implements Target {}

    /// The statics holder of a class; the addend is Field.offset().
    record Statics(ClassType type) implements Target {}

    /// The displacement D of a dispatched method's selector, so that the code address is the u32 at D + (class word >> 3): see HubLayout.
    record Column(Method resolved) implements Target {}

    /// The bitmap of the subtypes of a tested type, indexed by (hub - first hub) / 32.
    record TypeBits(Type type) implements Target {}

    /// A symbol of the linker.
    record Named(String symbol) implements Target {}
}
