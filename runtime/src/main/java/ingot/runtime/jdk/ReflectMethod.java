package ingot.runtime.jdk;

import ingot.runtime.annotation.Alias;
import ingot.runtime.annotation.Inject;
import ingot.runtime.annotation.Substitute;
import ingot.runtime.annotation.TargetClass;
import sun.reflect.annotation.TypeNotPresentExceptionProxy;

import java.lang.reflect.Method;

@TargetClass("java.lang.reflect.Method")
final class ReflectMethod {
    /// Index among the declared methods of the class.
    @Alias
    private int slot;
    @Alias
    private Method root;
    /// Of a member of an annotation type, null if it has none.
    @Inject
    private Object defaultValue;

    private ReflectMethod() {
    }

    /// The original looks for an annotation and hands methods that have it their caller, through a method handle. Who asks for its caller reads the frame tables,
    /// however it was called.
    @Substitute
    private boolean isCallerSensitive() {
        return false;
    }

    /// Arrays are the caller's.
    @Substitute
    public Object getDefaultValue() {
        return switch (LateEnumConstants.present(root == null ? defaultValue : ((ReflectMethod) (Object) root).defaultValue)) {
            case Object[] a -> a.clone();
            case int[] a -> a.clone();
            case byte[] a -> a.clone();
            case char[] a -> a.clone();
            case long[] a -> a.clone();
            case double[] a -> a.clone();
            case float[] a -> a.clone();
            case short[] a -> a.clone();
            case boolean[] a -> a.clone();
            case TypeNotPresentExceptionProxy absent -> throw new TypeNotPresentException(absent.typeName(), absent.getCause());
            case null -> null;
            case Object value -> value;
        };
    }

    static int slot(Method method) {
        return ((ReflectMethod) (Object) method).slot;
    }

    static Member member(Method method) {
        return LangClass.member(method.getDeclaringClass(), ((ReflectMethod) (Object) method).slot, method.getName());
    }
}
