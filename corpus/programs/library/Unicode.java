/// Characters and code points: classification, case mapping with special cases, surrogates, digits, names of blocks, normal compare.
class Unicode {
    public static void main(String[] args) {
        int[] points = {'a', 'Z', '5', ' ', '\n', '_', '$', 'é', 'ß', 'İ', 'ı', 'Σ', 'ς', '世', 'ǅ', 'ﬁ', '½', '٣', 0x1F600, 0x10400, 0x2028, 0xAD, 0x300, 0xFFFF, 0x10FFFF};
        for (int p : points) {
            StringBuilder b = new StringBuilder(Integer.toHexString(p)).append(' ').append(Character.getType(p));
            b.append(Character.isLetter(p) ? " letter" : "").append(Character.isDigit(p) ? " digit" : "").append(Character.isWhitespace(p) ? " white" : "").append(Character.isSpaceChar(p) ? " space" : "")
                .append(Character.isUpperCase(p) ? " upper" : "").append(Character.isLowerCase(p) ? " lower" : "").append(Character.isTitleCase(p) ? " title" : "").append(Character.isAlphabetic(p) ? " alpha" : "")
                .append(Character.isIdeographic(p) ? " ideo" : "").append(Character.isJavaIdentifierStart(p) ? " start" : "").append(Character.isJavaIdentifierPart(p) ? " part" : "").append(Character.isISOControl(p) ? " control" : "")
                .append(Character.isMirrored(p) ? " mirrored" : "").append(Character.isDefined(p) ? " defined" : "");
            b.append(' ').append(Integer.toHexString(Character.toUpperCase(p))).append(' ').append(Integer.toHexString(Character.toLowerCase(p))).append(' ').append(Integer.toHexString(Character.toTitleCase(p)))
                .append(' ').append(Character.getNumericValue(p)).append(' ').append(Character.charCount(p)).append(' ').append(Character.getDirectionality(p));
            System.out.println(b);
        }
        long hash = 0;
        for (int p = 0; p <= 0x10FFFF; p += 7) {
            hash = hash * 31 + Character.getType(p) + (Character.isLetterOrDigit(p) ? 100 : 0) + Character.toUpperCase(p) + Character.toLowerCase(p) * 3;
        }
        System.out.println(hash);
        String[] words = {"straße", "İstanbul", "ΟΔΟΣ", "ΑΣ Β", "Ǆ", "ﬁn", "iI", "ÀÉ", "\uD801\uDC28", "ᾳ", "ŉ"};
        for (String w : words) {
            System.out.println(w.toUpperCase() + " " + w.toLowerCase() + " " + w.toUpperCase().length() + " " + w.toLowerCase().length() + " " + w.equalsIgnoreCase(w.toUpperCase()));
        }
        String s = "a\uD83D\uDE00b\uD83Dc\uDE00";
        System.out.println(s.length() + " " + s.codePointCount(0, s.length()) + " " + s.codePoints().mapToObj(Integer::toHexString).toList() + " " + s.codePointAt(1) + " " + s.codePointBefore(3) + " " + s.offsetByCodePoints(0, 2));
        System.out.println(s.indexOf(0x1F600) + " " + s.indexOf("b") + " " + Character.isSurrogatePair(s.charAt(1), s.charAt(2)) + " " + Character.toCodePoint('\uD83D', '\uDE00') + " " + (int) Character.highSurrogate(0x1F600) + " " + new String(Character.toChars(0x1F601)));
        System.out.println(Character.digit('f', 16) + " " + Character.digit('٣', 10) + " " + Character.digit('z', 36) + " " + Character.digit('9', 8) + " " + Character.forDigit(11, 16) + " " + Character.reverseBytes('a') + " " + Character.compare('a', 'b'));
        System.out.println("é".compareTo("f") + " " + "世".compareTo("a") + " " + "É".compareToIgnoreCase("é") + " " + "apple".compareTo("Apple") + " " + "a".regionMatches(true, 0, "A", 0, 1));
        System.out.println(new String(new int[] {0x48, 0x1F600, 0x21}, 0, 3) + " " + "x".codePointAt(0) + " " + String.valueOf(Character.MAX_VALUE).length() + " " + Character.toString(0x1F602) + " " + "\u0041\u030A".length());
        System.out.println(Character.UnicodeBlock.of('世') + " " + Character.UnicodeScript.of('Σ'));
    }
}
