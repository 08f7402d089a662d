package ingot.runtime.jdk;

import java.lang.invoke.MethodType;

/// A frame as [StackWalker] shows it. Its method is known by number; texts are made when they are asked for.
final class WalkedFrame implements StackWalker.StackFrame {
    private final Class<?> declaringClass;
    private final int method;
    private final int line;
    private final long site;
    private final int siteLevel;
    private final boolean retainsClass;
    private final boolean hasMethod;
    private StackTraceElement element;

    WalkedFrame(StackCursor at, Class<?> declaringClass, boolean retainsClass, boolean hasMethod) {
        this.declaringClass = declaringClass;
        this.method = at.method();
        this.line = at.line();
        this.site = at.site();
        this.siteLevel = at.siteLevel();
        this.retainsClass = retainsClass;
        this.hasMethod = hasMethod;
    }

    private void needMethod() {
        if (!hasMethod) {
            throw new UnsupportedOperationException();
        }
    }

    private void needClass() {
        if (!retainsClass) {
            throw new UnsupportedOperationException("No access to RETAIN_CLASS_REFERENCE");
        }
    }

    @Override
    public String getClassName() {
        return declaringClass.getName();
    }

    @Override
    public Class<?> getDeclaringClass() {
        needClass();
        return declaringClass;
    }

    @Override
    public String getMethodName() {
        needMethod();
        return StackCursor.methodName(method);
    }

    @Override
    public MethodType getMethodType() {
        String descriptor = getDescriptor();
        return MethodType.fromMethodDescriptorString(descriptor, declaringClass.getClassLoader());
    }

    @Override
    public String getDescriptor() {
        needMethod();
        needClass();
        return StackCursor.descriptor(method);
    }

    @Override
    public int getByteCodeIndex() {
        needMethod();
        return StackCursor.byteCodeIndex(site, siteLevel);
    }

    @Override
    public String getFileName() {
        return toStackTraceElement().getFileName();
    }

    @Override
    public int getLineNumber() {
        return toStackTraceElement().getLineNumber();
    }

    /// Natives have bodies in Java.
    @Override
    public boolean isNativeMethod() {
        needMethod();
        return false;
    }

    @Override
    public StackTraceElement toStackTraceElement() {
        needMethod();
        if (element == null) {
            element = StackCursor.element(method, line);
        }
        return element;
    }

    @Override
    public String toString() {
        return hasMethod ? toStackTraceElement().toString() : declaringClass.getName().concat(StackCursor.isHidden(method) ? "  hidden" : " ");
    }
}
