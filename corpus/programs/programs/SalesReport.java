import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Comma-separated values into a table with aligned numbers and sums.
public class SalesReport {
    private record Sale(String region, String product, int units, double price) {
        double total() {
            return units * price;
        }

        static Sale parse(String line) {
            String[] fields = line.split(",");
            return new Sale(fields[0].trim(), fields[1].trim(), Integer.parseInt(fields[2].trim()), Double.parseDouble(fields[3]));
        }
    }

    private static final String DATA = """
        North,Widget,120,9.99
        South,Gadget,75,24.5
        North,Gadget,33,24.5
        East, Widget, 1000, 9.49
        South,Doohickey,8,199.0
        West,Widget,none,1
        """;

    public static void main(String[] args) {
        List<Sale> sales = new ArrayList<>();
        for (String line : DATA.split("\n")) {
            try {
                sales.add(Sale.parse(line));
            } catch (NumberFormatException e) {
                System.out.println("skipped " + line + ": " + e.getMessage());
            }
        }
        System.out.printf("%-10s %-10s %5s %10s %12s%n", "Region", "Product", "Units", "Price", "Total");
        double sum = 0;
        Map<String, Double> regions = new TreeMap<>();
        for (Sale sale : sales) {
            System.out.printf("%-10s %-10s %5d %10.2f %,12.2f%n", sale.region(), sale.product(), sale.units(), sale.price(), sale.total());
            sum += sale.total();
            regions.merge(sale.region(), sale.total(), Double::sum);
        }
        System.out.printf("%-10s %40s%n", "Sum", String.format("%,.2f", sum));
        for (var region : regions.entrySet()) {
            System.out.printf("%s: %.1f (%5.1f%%)%n", region.getKey(), region.getValue(), 100 * region.getValue() / sum);
        }
        System.out.println(sales.getFirst() + " of " + sales.size() + ", " + regions);
    }
}
