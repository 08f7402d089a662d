/// Every overload of print and println, without a format.
class PrintPrimitives {
    public static void main(String[] args) {
        System.out.print(true);
        System.out.print(' ');
        System.out.print('x');
        System.out.print(' ');
        System.out.print(42);
        System.out.print(' ');
        System.out.print(-42L);
        System.out.println();
        System.out.println(false);
        System.out.println('é');
        System.out.println(Integer.MIN_VALUE);
        System.out.println(Integer.MAX_VALUE);
        System.out.println(Long.MIN_VALUE);
        System.out.println(Long.MAX_VALUE);
        System.out.println((byte) 200);
        System.out.println((short) 40000);
        System.out.println((int) 'A');
        System.out.println((char) 98);
        System.out.println(new char[] {'a', 'b', 'c'});
        System.out.println("text");
        System.out.println((String) null);
        System.out.println((Object) null);
        System.out.println((Object) "object");
        System.out.println("grüße, κόσμε, 世界, \uD83D\uDE00");
        System.out.print("no newline at the end");
        System.out.println();
        System.err.println("this goes to the error stream");
        System.err.print("and this");
        System.err.println('!');
    }
}
