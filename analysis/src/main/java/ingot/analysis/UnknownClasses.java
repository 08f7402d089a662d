package ingot.analysis;

import ingot.world.ClassType;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/// The classes that a Class value which is not known can be, and what such values are asked. Each class is asked each question, but only when nothing else is left to
/// do: how many there are must not depend on the order of work. Where there are more than [#LIMIT] none is asked any more, for in a program of that size most of it would
/// become reachable: what asks then finds members that are not registered, as Findings say.
final class UnknownClasses {
    /// Of the class path's classes. A program with picocli or gson has some 200; the 3,000 of the Closure compiler's one jar made 31,000 methods callable.
    static final int LIMIT = 1000;

    private static final class Question {
        final Consumer<ClassType> register;
        int asked;

        Question(Consumer<ClassType> register) {
            this.register = register;
        }
    }

    private final Set<ClassType> known = new LinkedHashSet<>();
    private final List<ClassType> candidates = new ArrayList<>();
    private final Map<String, Question> questions = new LinkedHashMap<>();
    private final int limit;
    private int ofProgram;

    UnknownClasses(int limit) {
        this.limit = limit;
    }

    /// @param question tells questions apart
    void ask(String question, Consumer<ClassType> register) {
        questions.putIfAbsent(question, new Question(register));
    }

    void add(ClassType candidate) {
        if (known.add(candidate)) {
            candidates.add(candidate);
            ofProgram += candidate.origin() == ClassType.Origin.PROGRAM ? 1 : 0;
        }
    }

    /// Asks what has not been asked.
    ///
    /// @return whether there was anything
    boolean settle() {
        boolean any = false;
        if (ofProgram <= limit) {
            for (Question question : List.copyOf(questions.values())) {
                for (int end = candidates.size(); question.asked < end; any = true) {
                    question.register.accept(candidates.get(question.asked++));
                }
            }
        }
        return any;
    }
}
