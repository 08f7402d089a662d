package ingot.runtime.start;

import ingot.abi.HubLayout;
import ingot.runtime.Machine;
import ingot.runtime.Memory;
import ingot.runtime.annotation.Limited;
import ingot.runtime.jdk.LangClass;

/// Class initialisation at run time (JVMS 5.5), for the classes whose initialisers could not run when the image was built.
public final class ClassInitialiser {
    private ClassInitialiser() {
    }

    public static void initialise(Class<?> type) {
        int state = LangClass.initState(type);
        if (state == LangClass.DONE || state == LangClass.RUNNING) { // with one thread a running initialiser is this thread's
            return;
        }
        if (state == LangClass.ERRONEOUS) {
            throw ErroneousClasses.error(type);
        }
        LangClass.setInitState(type, LangClass.RUNNING);
        try {
            initialiseSupertypes(type);
        } catch (Throwable failure) {
            LangClass.setInitState(type, LangClass.ERRONEOUS);
            ErroneousClasses.remember(type, failure);
            throw failure;
        }
        try {
            run(LangClass.initCode(type));
        } catch (Throwable failure) {
            LangClass.setInitState(type, LangClass.ERRONEOUS);
            Error error = failure instanceof Error e ? e : new ExceptionInInitializerError(failure);
            ErroneousClasses.remember(type, failure);
            throw error;
        }
        LangClass.setInitState(type, LangClass.DONE);
    }

    @Limited
    private static void initialiseSupertypes(Class<?> type) {
        Class<?>[] supertypes = LangClass.initialisedBefore(type);
        if (supertypes != null) {
            for (Class<?> supertype : supertypes) {
                initialise(supertype);
            }
            return;
        }
        long hub = LangClass.hub(type);
        if ((Memory.getInt(hub + HubLayout.FLAGS) & HubLayout.FLAG_INTERFACE) != 0) {
            return;
        }
        long parent = Memory.getInt(hub + HubLayout.ELEMENT_OR_SUPER) & 0xffff_ffffL;
        Class<?> mirror = parent == 0 ? null : LangClass.mirror(parent);
        if (mirror != null) {
            initialise(mirror);
        }
    }

    private static void run(long code) {
        if (code != 0) {
            Machine.call(code, 0);
        }
    }
}
