import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Lines of a web server's log, taken apart by a regular expression with groups.
public class LogReader {
    private static final Pattern LINE = Pattern.compile("^(\\S+) - - \\[([^\\]]+)\\] \"(GET|POST) (?<path>\\S+) [^\"]*\" (\\d{3}) (\\d+)$");
    private static final List<String> LOG = List.of(
        "10.0.0.1 - - [10/Oct/2000:13:55:36] \"GET /index.html HTTP/1.0\" 200 2326",
        "10.0.0.2 - - [10/Oct/2000:13:55:40] \"POST /login HTTP/1.0\" 302 12",
        "garbage",
        "10.0.0.1 - - [10/Oct/2000:13:56:00] \"GET /missing HTTP/1.0\" 404 512",
        "10.0.0.3 - - [10/Oct/2000:13:57:00] \"GET /index.html HTTP/1.0\" 200 2326");

    public static void main(String[] args) {
        Map<String, Integer> bytes = new TreeMap<>();
        Map<Integer, List<String>> paths = new TreeMap<>();
        int bad = 0;
        for (String line : LOG) {
            Matcher matcher = LINE.matcher(line);
            if (!matcher.matches()) {
                bad++;
                continue;
            }
            bytes.merge(matcher.group(1), Integer.parseInt(matcher.group(6)), Integer::sum);
            paths.computeIfAbsent(Integer.valueOf(matcher.group(5)), _ -> new ArrayList<>()).add(matcher.group("path"));
        }
        System.out.println(bytes + " " + paths + " bad: " + bad);
        System.out.println(LOG.stream().map(line -> line.replaceAll("\\d+", "#")).collect(Collectors.joining("\n")));
        paths.forEach((status, all) -> System.out.printf("%03d: %s%n", status, String.join(", ", all)));
        System.out.println(Pattern.compile("o+").matcher("foo boo").replaceAll(found -> "<" + found.group().length() + ">"));
    }
}
