/// Names: shadowed locals, hidden fields and statics, labels like variables, nested scopes, qualified this and super, imports against members.
class Shadowing {
    static int x = 1;
    int y = 2;
    static String name = "outer";

    static class Parent {
        static int x = 10;
        int y = 20;
        String name = "parent";

        int y() {
            return y;
        }

        static String who() {
            return "parent static";
        }
    }

    static class Child extends Parent {
        static int x = 100;
        int y = 200;

        @Override
        int y() {
            return y + super.y + super.y() + ((Parent) this).y;
        }

        static String who() {
            return "child static " + Parent.who() + " " + name(new Child());
        }

        static String name(Child c) {
            return c.name + " " + Shadowing.name;
        }

        int sum(int x) {
            int y = x;
            {
                int z = y + Child.x + Parent.x + Shadowing.x;
                y += z;
            }
            for (int i = 0, z = 3; i < z; i++) {
                y += i * z;
            }
            return y + this.y + super.y;
        }
    }

    class Inner {
        int y = 3;

        class Deeper {
            int y = 4;

            String all(int y) {
                return y + "," + this.y + "," + Inner.this.y + "," + Shadowing.this.y;
            }
        }
    }

    static int String(int Object) {
        int Integer = Object * 2;
        return Integer;
    }

    static int labels(int n) {
        int loop = 0;
        loop:
        for (int i = 0; i < n; i++) {
            inner:
            for (int j = 0; ; j++) {
                if (j > i) {
                    continue loop;
                }
                if (j == 3) {
                    break inner;
                }
                if (i == 6) {
                    break loop;
                }
                loop += j;
            }
            loop *= 2;
        }
        return loop;
    }

    static int init;
    int first = init++;

    {
        first += 10;
    }

    int second = first * 2 + init;

    public static void main(String[] args) {
        Parent p = new Child();
        Child c = (Child) p;
        System.out.println(p.x + " " + c.x + " " + p.y + " " + c.y + " " + ((Parent) c).y + " " + p.y() + " " + p.who() + " | " + c.who());
        System.out.println(c.sum(5) + " " + new Shadowing().new Inner().new Deeper().all(5) + " " + String(21) + " " + labels(9));
        Shadowing a = new Shadowing(), b = new Shadowing();
        System.out.println(a.first + " " + a.second + " " + b.first + " " + b.second + " " + init);
        int args2 = 0;
        for (String name : new String[] {"n1", "n2"}) {
            args2 += name.length() + Shadowing.name.length();
        }
        Runnable r = () -> {
            int x = 5;
            System.out.println(x + Shadowing.x);
        };
        r.run();
        System.out.println(args2 + name);
    }
}
