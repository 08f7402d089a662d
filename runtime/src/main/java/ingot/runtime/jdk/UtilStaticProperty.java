package ingot.runtime.jdk;

import ingot.runtime.annotation.Late;
import ingot.runtime.annotation.TargetClass;
import ingot.runtime.sys.Account;
import ingot.runtime.sys.Directory;

@TargetClass("jdk.internal.util.StaticProperty")
final class UtilStaticProperty {
    private UtilStaticProperty() {
    }

    @Late("USER_DIR")
    static String userDir() {
        return Directory.current();
    }

    @Late("USER_HOME")
    static String userHome() {
        return Account.home();
    }

    @Late("USER_NAME")
    static String userName() {
        return Account.name();
    }

    @Late("OS_VERSION")
    static String osVersion() {
        return Account.kernelRelease();
    }
}
