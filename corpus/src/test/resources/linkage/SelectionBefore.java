/// The library as the classes of the program were compiled against: before its interfaces and superclasses asked for more.
interface Lone { }

interface Mixed { }

interface Other { }

interface Left { }

interface Right { }

interface Plain { }

interface Told { }

interface Retold extends Told { }

interface Requested { }

class Above {
    String told() {
        return "above";
    }
}

abstract class Between extends Above { }

class Below extends Between { }

class OnlyLone implements Lone { }

class HasNone implements Mixed, Other { }

class HasOne implements Mixed, Other {
    public String mixed() {
        return "mixed";
    }
}

class Both implements Left, Right { }

class NotPublic implements Plain {
    String plain() {
        return "plain";
    }
}

class Listener implements Retold { }

class Caller extends Base {
    String call() {
        return super.body();
    }
}

class Base {
    String body() {
        return "body";
    }
}

interface Mended {
    default String here() {
        return "here";
    }
}

class Mender implements Mended { }

interface Work {
    String work();
}

class Leaver implements Work {
    public String work() {
        return "work";
    }
}

class Stayer implements Work {
    public String work() {
        return "stays";
    }
}

class Workers {
    static Work left() {
        return new Leaver();
    }

    static Work stays() {
        return new Stayer();
    }
}
