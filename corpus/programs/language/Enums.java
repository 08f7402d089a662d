/// Enums: constants with bodies, fields, valueOf, switch, EnumMap, EnumSet, comparison, interfaces.
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;

class Enums {
    interface Priced {
        int price();
    }

    enum Planet {
        MERCURY(3.303e+23, 2.4397e6), EARTH(5.976e+24, 6.37814e6), JUPITER(1.9e+27, 7.1492e7);

        private final double mass, radius;

        Planet(double mass, double radius) {
            this.mass = mass;
            this.radius = radius;
        }

        double gravity() {
            return 6.67300E-11 * mass / (radius * radius);
        }
    }

    enum Op implements Priced {
        PLUS("+") {
            @Override
            int apply(int a, int b) {
                return a + b;
            }
        },
        TIMES("*") {
            @Override
            int apply(int a, int b) {
                return a * b;
            }

            @Override
            public int price() {
                return 5;
            }
        };

        final String symbol;

        Op(String symbol) {
            this.symbol = symbol;
        }

        abstract int apply(int a, int b);

        @Override
        public int price() {
            return 1;
        }

        @Override
        public String toString() {
            return "Op" + symbol;
        }
    }

    enum Day {
        MON, TUE, WED, THU, FRI, SAT, SUN;

        private static final Map<Day, String> NAMES = new EnumMap<>(Day.class);

        static {
            for (Day d : values()) {
                NAMES.put(d, d.name().charAt(0) + d.name().substring(1).toLowerCase());
            }
        }

        boolean weekend() {
            return this == SAT || this == SUN;
        }

        Day next() {
            return values()[(ordinal() + 1) % values().length];
        }
    }

    enum Empty { }

    public static void main(String[] args) {
        for (Planet p : Planet.values()) {
            System.out.println(p + " " + (int) (p.gravity() * 1000));
        }
        for (Op op : Op.values()) {
            System.out.println(op + " " + op.name() + " " + op.apply(6, 7) + " " + op.price() + " " + op.getDeclaringClass().getSimpleName()
                + " " + (op.getClass() == Op.class));
        }
        System.out.println(Day.valueOf("WED").next() + " " + Day.NAMES.get(Day.SUN) + " " + Day.SUN.next() + " " + Day.NAMES);
        try {
            Day.valueOf("NEVER");
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        EnumSet<Day> weekend = EnumSet.noneOf(Day.class);
        for (Day d : Day.values()) {
            if (d.weekend()) {
                weekend.add(d);
            }
        }
        System.out.println(weekend + " " + EnumSet.complementOf(weekend) + " " + EnumSet.range(Day.TUE, Day.THU) + " " + weekend.contains(Day.MON));
        EnumMap<Day, Integer> hours = new EnumMap<>(Day.class);
        hours.put(Day.FRI, 6);
        hours.put(Day.MON, 8);
        hours.merge(Day.MON, 1, Integer::sum);
        System.out.println(hours + " " + hours.containsKey(Day.TUE) + " " + hours.size());
        System.out.println(Day.MON.compareTo(Day.THU) + " " + Day.MON.equals(Day.MON) + " " + Empty.values().length);
        int total = 0;
        for (Day d : Day.values()) {
            total += switch (d) {
                case MON, FRI -> 10;
                case SAT, SUN -> 1;
                default -> {
                    if (d == Day.WED) {
                        yield 100;
                    }
                    yield 1000;
                }
            };
        }
        System.out.println(total);
    }
}
