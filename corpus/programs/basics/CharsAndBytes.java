/// char, byte and short arithmetic; Caesar, run length, palindromes, anagrams, Roman numerals, base conversion, Luhn.
class CharsAndBytes {
    static String caesar(String s, int k) {
        StringBuilder b = new StringBuilder();
        for (char c : s.toCharArray()) {
            if (c >= 'a' && c <= 'z') {
                b.append((char) ('a' + (c - 'a' + k + 26) % 26));
            } else if (c >= 'A' && c <= 'Z') {
                b.append((char) ('A' + (c - 'A' + k + 26) % 26));
            } else {
                b.append(c);
            }
        }
        return b.toString();
    }

    static String runLength(String s) {
        StringBuilder b = new StringBuilder();
        for (int i = 0; i < s.length();) {
            int j = i;
            while (j < s.length() && s.charAt(j) == s.charAt(i)) {
                j++;
            }
            b.append(j - i > 1 ? j - i : "").append(s.charAt(i));
            i = j;
        }
        return b.toString();
    }

    static boolean palindrome(String s) {
        int i = 0, j = s.length() - 1;
        while (i < j) {
            if (!Character.isLetter(s.charAt(i))) {
                i++;
            } else if (!Character.isLetter(s.charAt(j))) {
                j--;
            } else if (Character.toLowerCase(s.charAt(i++)) != Character.toLowerCase(s.charAt(j--))) {
                return false;
            }
        }
        return true;
    }

    static boolean anagrams(String a, String b) {
        int[] counts = new int[128];
        for (char c : a.toCharArray()) {
            counts[c]++;
        }
        for (char c : b.toCharArray()) {
            counts[c]--;
        }
        for (int n : counts) {
            if (n != 0) {
                return false;
            }
        }
        return true;
    }

    static String roman(int n) {
        int[] values = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
        String[] signs = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
        String r = "";
        for (int i = 0; i < values.length; i++) {
            while (n >= values[i]) {
                r += signs[i];
                n -= values[i];
            }
        }
        return r;
    }

    static int fromRoman(String s) {
        int total = 0, last = 0;
        for (int i = s.length() - 1; i >= 0; i--) {
            int v = switch (s.charAt(i)) {
                case 'I' -> 1;
                case 'V' -> 5;
                case 'X' -> 10;
                case 'L' -> 50;
                case 'C' -> 100;
                case 'D' -> 500;
                default -> 1000;
            };
            total += v < last ? -v : v;
            last = Math.max(last, v);
        }
        return total;
    }

    static boolean luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int d = digits.charAt(digits.length() - 1 - i) - '0';
            if (i % 2 == 1) {
                d *= 2;
            }
            sum += d > 9 ? d - 9 : d;
        }
        return sum % 10 == 0;
    }

    static String base(long n, int b) {
        char[] out = new char[64];
        int at = 64;
        boolean negative = n < 0;
        do {
            int d = (int) Math.abs(n % b);
            out[--at] = (char) (d < 10 ? '0' + d : 'a' + d - 10);
            n /= b;
        } while (n != 0);
        return (negative ? "-" : "") + new String(out, at, 64 - at);
    }

    public static void main(String[] args) {
        String text = "Hello, World!";
        System.out.println(caesar(text, 3) + " " + caesar(caesar(text, 3), -3) + " " + caesar(text, 13));
        System.out.println(runLength("aaabccdddd") + " " + runLength("") + " " + runLength("abc"));
        System.out.println(palindrome("A man, a plan, a canal: Panama") + " " + palindrome("nope") + " " + anagrams("listen", "silent") + " " + anagrams("aab", "abb"));
        boolean all = true;
        for (int i = 1; i < 4000; i++) {
            all &= fromRoman(roman(i)) == i;
        }
        System.out.println(roman(1994) + " " + roman(3888) + " " + all);
        System.out.println(luhn("4539578763621486") + " " + luhn("4539578763621487") + " " + base(255, 16) + " " + base(Long.MIN_VALUE, 36) + " " + base(-10, 2) + " " + base(0, 7));
        byte b = (byte) 0x80;
        System.out.println(b + " " + (b & 0xff) + " " + (b >>> 1) + " " + (byte) (b >>> 1) + " " + (byte) ((b & 0xff) >>> 1) + " " + (b << 1) + " " + (byte) (b - 1) + " " + (char) (b + 200) + " " + ~b + " " + -b);
        short s = (short) 0xabcd;
        char c = (char) -1;
        System.out.println(s + " " + (s & 0xffff) + " " + (int) c + " " + (c + 1) + " " + (char) (c + 66) + " " + (byte) c + " " + (short) c + " " + (c > s) + " " + (s >>> 4) + " " + (c >>> 4) + " " + (byte) 'é' + " " + (char) (byte) 'é' % 1000);
        int hash = 7;
        for (byte x = Byte.MIN_VALUE; x < Byte.MAX_VALUE; x++) {
            hash = hash * 31 + (x ^ hash >>> 3) + (char) x + (short) (x * x);
        }
        System.out.println(hash);
    }
}
