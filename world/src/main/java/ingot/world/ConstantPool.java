package ingot.world;

import ingot.world.PoolEntry.Failure;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.ConstantDynamicEntry;
import java.lang.classfile.constantpool.DoubleEntry;
import java.lang.classfile.constantpool.FieldRefEntry;
import java.lang.classfile.constantpool.FloatEntry;
import java.lang.classfile.constantpool.IntegerEntry;
import java.lang.classfile.constantpool.InterfaceMethodRefEntry;
import java.lang.classfile.constantpool.InvokeDynamicEntry;
import java.lang.classfile.constantpool.LongEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.MethodHandleEntry;
import java.lang.classfile.constantpool.MethodRefEntry;
import java.lang.classfile.constantpool.MethodTypeEntry;
import java.lang.classfile.constantpool.StringEntry;

/// The constant pool of one class, resolved entry by entry (JVMS 5.4.3). In a run-time class, the name of a substitute class
/// stands for its target.
final class ConstantPool {
    private final ClassType holder;
    private final java.lang.classfile.constantpool.ConstantPool raw;
    private final PoolEntry[] resolved; // written once under the World's lock; entries are immutable

    ConstantPool(ClassType holder, ClassModel model) {
        this.holder = holder;
        this.raw = model.constantPool();
        this.resolved = new PoolEntry[raw.size()];
    }

    PoolEntry entry(int index) {
        var known = resolved[index];
        if (known != null) {
            return known;
        }
        synchronized (holder.world()) {
            if (resolved[index] == null) {
                resolved[index] = resolve(raw.entryByIndex(index));
            }
            return resolved[index];
        }
    }

    /// The entry of java.lang.classfile's pool, resolved through the cache of this one.
    PoolEntry entry(java.lang.classfile.constantpool.PoolEntry entry) {
        return entry.index() > 0 && entry.index() < resolved.length ? entry(entry.index()) : resolve(entry);
    }

    private PoolEntry resolve(java.lang.classfile.constantpool.PoolEntry entry) {
        return switch (entry) {
            case IntegerEntry e -> new PoolEntry.IntEntry(e.intValue());
            case LongEntry e -> new PoolEntry.LongEntry(e.longValue());
            case FloatEntry e -> new PoolEntry.FloatEntry(e.floatValue());
            case DoubleEntry e -> new PoolEntry.DoubleEntry(e.doubleValue());
            case StringEntry e -> new PoolEntry.StringEntry(e.stringValue());
            case ClassEntry e -> classEntry(e.name().stringValue());
            case FieldRefEntry e -> field(e);
            case MethodRefEntry e -> method(e, false);
            case InterfaceMethodRefEntry e -> method(e, true);
            case InvokeDynamicEntry e -> holder.world().callSites().callSite(holder, e);
            case ConstantDynamicEntry e -> holder.world().callSites().constant(holder, e);
            case MethodTypeEntry e -> new PoolEntry.MethodTypeEntry(mapDescriptor(e.descriptor().stringValue()));
            case MethodHandleEntry e -> new PoolEntry.MethodHandleEntry(e.kind(), entry(e.reference()));
            default -> throw new IllegalArgumentException("not a loadable constant or reference: " + entry);
        };
    }

    /// A class named by this pool: an internal name, or the descriptor of an array.
    PoolEntry.ClassEntry classEntry(String name) {
        var world = holder.world();
        if (name.charAt(0) == '[') {
            var descriptor = mapDescriptor(name);
            var type = world.type(descriptor);
            return new PoolEntry.ClassEntry(type, descriptor, type != null ? null : elementFailure(descriptor));
        }
        var mapped = map(name);
        var type = world.find(mapped);
        if (type == null) {
            return new PoolEntry.ClassEntry(null, mapped, world.failure(mapped));
        }
        var refused = Access.refuse(holder, type);
        return refused == null ? new PoolEntry.ClassEntry(type, mapped, null) : new PoolEntry.ClassEntry(null, mapped, refused);
    }

    private Failure elementFailure(String descriptor) {
        return holder.world().failure(descriptor.substring(descriptor.lastIndexOf('[') + 2, descriptor.length() - 1));
    }

    private PoolEntry field(FieldRefEntry entry) {
        var name = entry.name().stringValue();
        var rawDescriptor = entry.type().stringValue();
        var descriptor = mapDescriptor(rawDescriptor);
        var owner = owner(entry, name + ":" + rawDescriptor);
        if (owner.type() == null) {
            return new PoolEntry.FieldEntry(null, owner.failure());
        }
        var type = (ClassType) owner.type();
        var field = Resolution.findField(type, name, descriptor);
        if (field == null) {
            return new PoolEntry.FieldEntry(null, Failure.of("NoSuchFieldError", "Class " + type.name()
                    + " does not have member field '" + Descriptor.external(descriptor) + " " + name + "'"));
        }
        var refused = Access.refuse(holder, type, field);
        return refused == null ? new PoolEntry.FieldEntry(field, null) : new PoolEntry.FieldEntry(null, refused);
    }

    private PoolEntry method(MemberRefEntry entry, boolean interfaceOwner) {
        var name = entry.name().stringValue();
        var rawDescriptor = entry.type().stringValue();
        var descriptor = mapDescriptor(rawDescriptor);
        var owner = owner(entry, name + rawDescriptor);
        if (owner.type() == null) {
            return new PoolEntry.MethodEntry(null, name, descriptor, interfaceOwner, null, owner.failure());
        }
        var type = owner.type() instanceof ClassType c ? c : holder.world().objectType();
        if (type.isInterface() != interfaceOwner) {
            return failed(owner, name, descriptor, interfaceOwner, Failure.of("IncompatibleClassChangeError",
                    type.isInterface() ? "Found interface " + type.name() + ", but class was expected"
                            : "Found class " + type.name() + ", but interface was expected"));
        }
        if (VarHandleCalls.isPolymorphic(type, name)) {
            return holder.world().varHandleCalls().entry(holder, entry.index(), type, name, descriptor);
        }
        var method = Resolution.findMethod(type, name, descriptor);
        if (method == null) {
            return failed(owner, name, descriptor, interfaceOwner,
                    Failure.of("NoSuchMethodError", "'" + Descriptor.external(type.internalName(), name, descriptor) + "'"));
        }
        var refused = Access.refuse(holder, type, method);
        return refused != null ? failed(owner, name, descriptor, interfaceOwner, refused)
                : new PoolEntry.MethodEntry(method, name, descriptor, interfaceOwner, owner.type(), null);
    }

    private static PoolEntry.MethodEntry failed(PoolEntry.ClassEntry owner, String name, String descriptor, boolean interfaceOwner,
            Failure failure) {
        return new PoolEntry.MethodEntry(null, name, descriptor, interfaceOwner, owner.type(), failure);
    }

    /// The owner of a member reference; a substitute class's own static members are not mapped to the target.
    private PoolEntry.ClassEntry owner(MemberRefEntry entry, String key) {
        var name = entry.owner().name().stringValue();
        if (holder.origin() == ClassType.Origin.RUNTIME && holder.world().substitutions().isOwn(name, key)) {
            return new PoolEntry.ClassEntry(holder.world().require(name), name, null);
        }
        return (PoolEntry.ClassEntry) entry(entry.owner());
    }

    private String map(String name) {
        return holder.origin() == ClassType.Origin.RUNTIME ? holder.world().substitutions().map(name) : name;
    }

    String mapDescriptor(String descriptor) {
        return holder.origin() == ClassType.Origin.RUNTIME ? holder.world().substitutions().mapDescriptor(descriptor) : descriptor;
    }
}
