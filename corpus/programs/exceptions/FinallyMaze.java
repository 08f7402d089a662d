/// finally in every shape: nested, in loops, with break, continue, return, throw, locals live into handlers.
class FinallyMaze {
    static StringBuilder trace = new StringBuilder();

    static void t(String s) {
        trace.append(s).append(' ');
    }

    static int maze(int n) {
        int local = n;
        for (int i = 0; i < 4; i++) {
            try {
                t("try" + i);
                local += i;
                try {
                    if (n == i) {
                        throw new IllegalStateException("n" + n);
                    }
                    if (n == 10 + i) {
                        return local;
                    }
                    if (n == 20 + i) {
                        break;
                    }
                    if (n == 30 + i) {
                        continue;
                    }
                    if (n == 40 + i) {
                        int zero = i - i;
                        local = n / zero;
                    }
                    local *= 2;
                } catch (ArithmeticException e) {
                    t("arith");
                    local = -local;
                } finally {
                    t("inner" + local);
                    if (n == 50 + i) {
                        throw new RuntimeException("from finally");
                    }
                    local++;
                }
                t("after");
            } catch (IllegalStateException e) {
                t("ISE" + e.getMessage());
                local += 100;
                if (n == 2) {
                    return local;
                }
            } finally {
                t("outer" + local);
                local += 1000;
            }
        }
        return local;
    }

    static int chain(int n) {
        try {
            try {
                try {
                    if (n > 0) {
                        throw new RuntimeException("1");
                    }
                } finally {
                    if (n > 1) {
                        throw new RuntimeException("2");
                    }
                }
            } finally {
                if (n > 2) {
                    throw new RuntimeException("3");
                }
            }
        } catch (RuntimeException e) {
            return Integer.parseInt(e.getMessage());
        }
        return 0;
    }

    static long liveness(int n) {
        long a = n, b = a * 2, c = b * 3;
        double d = c / 4.0;
        String s = "s" + n;
        try {
            a = 100;
            b = 200;
            if (n == 1) {
                throw new Error();
            }
            c = 300;
            d = 1.5;
            s = null;
            if (n == 2) {
                s.length();
            }
            a = 400;
        } catch (Error e) {
            return a * 1_000_000 + b * 1000 + c + (long) d + s.length();
        } catch (NullPointerException e) {
            return a * 1_000_000 + b * 1000 + c + (long) d + (s == null ? 77 : 0);
        }
        return a + b + c;
    }

    static boolean spin() {
        int tries = 0;
        while (true) {
            try {
                tries++;
                if (tries < 5) {
                    throw new Exception();
                }
                return true;
            } catch (Exception e) {
                if (tries == 3) {
                    continue;
                }
            } finally {
                t("spin" + tries);
            }
        }
    }

    public static void main(String[] args) {
        for (int n : new int[] {-1, 0, 2, 10, 12, 21, 31, 42, 51}) {
            String result;
            try {
                result = "" + maze(n);
            } catch (RuntimeException e) {
                result = e.toString();
            }
            System.out.println(n + " -> " + result + ": " + trace);
            trace.setLength(0);
        }
        for (int n = 0; n < 4; n++) {
            System.out.print(chain(n) + " " + liveness(n) + " ");
        }
        System.out.println();
        System.out.println(spin() + " " + trace);
    }
}
