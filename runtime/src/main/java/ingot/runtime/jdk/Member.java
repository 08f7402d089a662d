package ingot.runtime.jdk;

import java.lang.reflect.InvocationTargetException;

/// A method or constructor that reflection may call. The compiler makes a subclass for each one that is registered (`ingot.world.MemberClass`), and puts
/// an instance into the table of the declaring class.
public abstract class Member {
    /// @param receiver ignored by static methods and constructors
    public abstract Object call(Object receiver, Object[] arguments) throws InvocationTargetException;
}
