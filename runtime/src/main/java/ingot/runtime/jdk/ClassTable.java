package ingot.runtime.jdk;

import ingot.abi.HubLayout;
import ingot.runtime.Machine;
import ingot.runtime.Memory;
import ingot.runtime.sys.Utf8;

/// The classes of the closed world by name: the hubs, of which those with a Class object in the image can be found.
final class ClassTable {
    private ClassTable() {
    }

    /// @param name as Class.getName has it; null if there is no such class
    static Class<?> find(String name) {
        long hub = Machine.symbol("ingot.hubs");
        int count = Memory.getInt(Machine.symbol("ingot.hubs.count"));
        for (int i = 0; i < count; i++, hub += HubLayout.BYTES) {
            if (Memory.getInt(hub + HubLayout.MIRROR) != 0 && (Memory.getInt(hub + HubLayout.FLAGS) & HubLayout.FLAG_PRIMITIVE) == 0
                    && Utf8.isName(Memory.getInt(hub + HubLayout.NAME) & 0xffff_ffffL, name)) {
                return LangClass.mirror(hub);
            }
        }
        return null;
    }
}
