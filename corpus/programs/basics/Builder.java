/// StringBuilder: every append, insert, delete, reverse, and growth from Latin-1 to UTF-16.
class Builder {
    public static void main(String[] args) {
        StringBuilder b = new StringBuilder();
        b.append(1).append(' ').append(2L).append(" ").append(3.5f).append(',').append(-0.25).append(true).append((Object) null)
            .append(new char[] {'x', 'y'}).append("abcdef", 2, 4).append((String) null);
        System.out.println(b);
        System.out.println(b.length());
        b.setLength(5);
        System.out.println(b + "|");
        b.insert(0, "start-").insert(3, 99).insert(b.length(), 'e');
        System.out.println(b);
        b.delete(0, 3).deleteCharAt(0).replace(0, 2, "REPLACED");
        System.out.println(b);
        System.out.println(b.reverse());
        b.setCharAt(0, '\u4e16');
        System.out.println(b.charAt(0) + " " + b.indexOf("DEC") + " " + b.lastIndexOf("E"));
        System.out.println(new StringBuilder("a\uD83D\uDE00b").reverse());
        StringBuilder big = new StringBuilder();
        for (int i = 0; i < 2000; i++) {
            big.append(i).append(i % 100 == 99 ? '\n' : ' ');
        }
        System.out.println(big.length() + " " + big.toString().hashCode());
        big.append('\u20ac');
        System.out.println(big.length() + " " + big.toString().hashCode());
        System.out.println(Integer.MIN_VALUE + "" + Long.MIN_VALUE + (char) 65 + (byte) -1 + (short) 7 + 1.0f + 1e-5 + null);
        b.setLength(0);
        b.appendCodePoint(0x1F600).appendCodePoint('z');
        System.out.println(b.length() + " " + b.codePointAt(0) + " " + b.codePointCount(0, b.length()));
        System.out.println(new StringBuilder("abc").compareTo(new StringBuilder("abd")));
        System.out.println("abc".contentEquals(new StringBuilder("abc")));
        b.setLength(0);
        b.repeat("ab", 3).repeat('-', 4);
        System.out.println(b);
        StringBuffer buffer = new StringBuffer("buffer");
        buffer.append(1).insert(0, '<').append('>');
        System.out.println(buffer);
    }
}
