/// What Linkage meets.
class Solid {
    static int changed = 3;

    int becomesInstance() {
        return 5;
    }

    static int becomesStatic() {
        return 6;
    }

    private void hidden() {}
}

abstract class Hollow {}

class Contract {}

interface Grown {
    int more();
}
