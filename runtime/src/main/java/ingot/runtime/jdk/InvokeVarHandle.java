package ingot.runtime.jdk;

import ingot.runtime.annotation.TargetClass;

/// Stands for VarHandle, which is sealed, as the superclass of the handles in the image: their type has to fit the fields they are in.
@TargetClass("java.lang.invoke.VarHandle")
abstract class InvokeVarHandle {
}
