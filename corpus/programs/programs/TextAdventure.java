// stdin: look\ngo north\ntake lamp\ngo down\nlight lamp\ngo down\ntake gold\ninventory\ngo up\ngo south\ndance\nquit\n
/// A text adventure: a state machine over a map of rooms, driven by standard input.
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Scanner;
import java.util.Set;

class TextAdventure {
    enum Direction {
        NORTH, SOUTH, UP, DOWN;

        Direction opposite() {
            return switch (this) {
                case NORTH -> SOUTH;
                case SOUTH -> NORTH;
                case UP -> DOWN;
                case DOWN -> UP;
            };
        }
    }

    static class Room {
        final String name;
        final boolean dark;
        final Map<Direction, Room> exits = new EnumMap<>(Direction.class);
        final Set<String> items = new LinkedHashSet<>();

        Room(String name, boolean dark, String... items) {
            this.name = name;
            this.dark = dark;
            this.items.addAll(List.of(items));
        }

        Room connect(Direction d, Room other) {
            exits.put(d, other);
            other.exits.put(d.opposite(), this);
            return other;
        }
    }

    sealed interface Command {
        record Go(Direction where) implements Command { }
        record Take(String what) implements Command { }
        record Light(String what) implements Command { }
        record Simple(String verb) implements Command { }
    }

    static Command parse(String line) {
        String[] words = line.trim().toLowerCase().split("\\s+", 2);
        return switch (words[0]) {
            case "go" -> new Command.Go(Direction.valueOf(words[1].toUpperCase()));
            case "take" -> new Command.Take(words[1]);
            case "light" -> new Command.Light(words[1]);
            default -> new Command.Simple(words[0]);
        };
    }

    private Room here;
    private final List<String> carried = new ArrayList<>();
    private boolean lit;
    private int score;

    TextAdventure() {
        Room garden = new Room("the garden", false);
        Room hall = garden.connect(Direction.NORTH, new Room("the hall", false, "lamp", "letter"));
        hall.connect(Direction.DOWN, new Room("the cellar", true, "gold"));
        here = garden;
    }

    String act(Command c) {
        return switch (c) {
            case Command.Go(Direction d) when here.exits.containsKey(d) -> {
                here = here.exits.get(d);
                score++;
                yield "You are in " + here.name + ".";
            }
            case Command.Go(var d) -> "There is no way " + d.name().toLowerCase() + ".";
            case Command.Take(String what) when here.dark && !lit -> "It is too dark to find the " + what + ".";
            case Command.Take(String what) when here.items.remove(what) -> {
                carried.add(what);
                score += what.equals("gold") ? 100 : 5;
                yield "Taken: " + what + ".";
            }
            case Command.Take(String what) -> "No " + what + " here.";
            case Command.Light(String what) -> carried.contains(what) && what.equals("lamp") ? (lit = true) ? "The lamp glows." : "" : "You cannot light that.";
            case Command.Simple(String verb) -> switch (verb) {
                case "look" -> here.dark && !lit ? "Darkness." : "You see " + (here.items.isEmpty() ? "nothing" : String.join(" and ", here.items)) + "; exits " + here.exits.keySet() + ".";
                case "inventory" -> "You carry " + carried + ".";
                case "quit" -> "Your score is " + score + ".";
                default -> "You do not know how to " + verb + ".";
            };
        };
    }

    public static void main(String[] args) {
        TextAdventure game = new TextAdventure();
        Scanner in = new Scanner(System.in);
        while (in.hasNextLine()) {
            String line = in.nextLine();
            System.out.println("> " + line);
            System.out.println(game.act(parse(line)));
        }
        try {
            System.out.println(parse("go sideways"));
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
    }
}
