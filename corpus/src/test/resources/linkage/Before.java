/// What Linkage is compiled against.
class Gone {
    static int answer() {
        return 1;
    }
}

class Solid {
    int lost = 1;
    static int lostStatic = 2;
    int changed = 3;

    int removed() {
        return 4;
    }

    static int becomesInstance() {
        return 5;
    }

    int becomesStatic() {
        return 6;
    }

    void hidden() {}
}

class Hollow {}

interface Contract {}

class Party implements Contract {}

interface Grown {
    default int more() {
        return 7;
    }
}

class Behind implements Grown {}
