/// Accounts, transactions and reports: exceptions, maps, BigDecimal, streams, an event log with observers.
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

class Bank {
    enum Kind { DEPOSIT, WITHDRAWAL, TRANSFER, INTEREST }

    record Entry(int number, Kind kind, String account, BigDecimal amount) {
    }

    static class InsufficientFunds extends Exception {
        final BigDecimal missing;

        InsufficientFunds(String account, BigDecimal missing) {
            super(account + " lacks " + missing);
            this.missing = missing;
        }
    }

    static abstract class Account {
        final String id;
        protected BigDecimal balance = BigDecimal.ZERO.setScale(2);

        Account(String id) {
            this.id = id;
        }

        abstract BigDecimal limit();

        void change(BigDecimal amount) throws InsufficientFunds {
            BigDecimal after = balance.add(amount);
            if (after.compareTo(limit().negate()) < 0) {
                throw new InsufficientFunds(id, limit().negate().subtract(after));
            }
            balance = after.setScale(2, RoundingMode.HALF_EVEN);
        }
    }

    static class Savings extends Account {
        final BigDecimal rate;

        Savings(String id, String rate) {
            super(id);
            this.rate = new BigDecimal(rate);
        }

        @Override
        BigDecimal limit() {
            return BigDecimal.ZERO;
        }

        BigDecimal interest() {
            return balance.multiply(rate).setScale(2, RoundingMode.HALF_UP);
        }
    }

    static class Checking extends Account {
        Checking(String id) {
            super(id);
        }

        @Override
        BigDecimal limit() {
            return new BigDecimal("100.00");
        }
    }

    private final Map<String, Account> accounts = new LinkedHashMap<>();
    private final List<Entry> log = new ArrayList<>();
    private final List<Consumer<? super Entry>> observers = new ArrayList<>();

    void open(Account a) {
        if (accounts.putIfAbsent(a.id, a) != null) {
            throw new IllegalArgumentException("account " + a.id + " exists");
        }
    }

    private void record(Kind kind, String account, BigDecimal amount) {
        Entry e = new Entry(log.size() + 1, kind, account, amount);
        log.add(e);
        observers.forEach(o -> o.accept(e));
    }

    void deposit(String id, String amount) throws InsufficientFunds {
        BigDecimal a = new BigDecimal(amount);
        account(id).change(a);
        record(a.signum() < 0 ? Kind.WITHDRAWAL : Kind.DEPOSIT, id, a);
    }

    void transfer(String from, String to, String amount) throws InsufficientFunds {
        BigDecimal a = new BigDecimal(amount);
        Account source = account(from), target = account(to);
        source.change(a.negate());
        boolean done = false;
        try {
            target.change(a);
            done = true;
        } finally {
            if (!done) {
                source.change(a);
            }
        }
        record(Kind.TRANSFER, from + "->" + to, a);
    }

    Account account(String id) {
        Account a = accounts.get(id);
        if (a == null) {
            throw new IllegalArgumentException("no account " + id);
        }
        return a;
    }

    public static void main(String[] args) {
        Bank bank = new Bank();
        bank.observers.add(e -> System.out.println("  " + e));
        BigDecimal[] total = {BigDecimal.ZERO};
        bank.observers.add(e -> total[0] = total[0].add(e.amount().abs()));
        bank.open(new Savings("ann", "0.0325"));
        bank.open(new Checking("bob"));
        String[][] orders = {{"ann", "1000.005"}, {"bob", "50"}, {"ann", "bob", "333.33"}, {"bob", "ann", "500"}, {"bob", "-483.33"}, {"bob", "-0.01"}, {"cid", "1"}, {"ann", "-9999"}, {"ann", "x"}};
        for (String[] o : orders) {
            try {
                if (o.length == 3) {
                    bank.transfer(o[0], o[1], o[2]);
                } else {
                    bank.deposit(o[0], o[1]);
                }
            } catch (InsufficientFunds e) {
                System.out.println("refused: " + e.getMessage() + " " + e.missing.signum());
            } catch (IllegalArgumentException e) {
                System.out.println("bad order: " + e.getMessage());
            }
        }
        for (int year = 0; year < 3; year++) {
            for (Account a : bank.accounts.values()) {
                if (a instanceof Savings s) {
                    try {
                        BigDecimal i = s.interest();
                        s.change(i);
                        bank.record(Kind.INTEREST, s.id, i);
                    } catch (InsufficientFunds e) {
                        throw new AssertionError(e);
                    }
                }
            }
        }
        try {
            bank.open(new Checking("bob"));
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        for (Account a : bank.accounts.values()) {
            System.out.println(a.id + " " + a.balance);
        }
        System.out.println(total[0] + " " + bank.log.stream().collect(Collectors.groupingBy(Entry::kind, TreeMap::new, Collectors.counting())));
        System.out.println(bank.log.stream().max(Comparator.comparing(Entry::amount)).map(Entry::number).orElse(0));
    }
}
