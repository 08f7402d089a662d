// args: one two "three four" --flag -x= ünïcödé
/// Program arguments arrive unchanged.
class Arguments {
    public static void main(String... args) {
        System.out.println(args.length);
        for (int i = 0; i < args.length; i++) {
            System.out.println(i + ": [" + args[i] + "] " + args[i].length());
        }
    }
}
