package org.waymark.packs;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.waymark.engine.pack.Condition;
import org.waymark.engine.pack.Handbook.OptionList;
import org.waymark.engine.pack.Reading;
import org.waymark.engine.pack.Truth;
import org.waymark.engine.pack.Variable;
import org.waymark.engine.record.Value;

/// Turns one checked CEL expression into closures, about thirty times as fast as interpreting it.
final class Closures {
    private final Text text;
    private final CelAbstractSyntaxTree ast;
    private final Symbols symbols;
    private final Function<String, Optional<OptionList>> options;
    private final Set<String> here;
    private final Set<Variable> reads = new LinkedHashSet<>();

    Closures(
            Text text,
            CelAbstractSyntaxTree ast,
            Symbols symbols,
            Function<String, Optional<OptionList>> options,
            Set<String> here) {
        this.text = text;
        this.ast = ast;
        this.symbols = symbols;
        this.options = options;
        this.here = here;
    }

    /// Thrown after a problem has been reported: there is no closure for an expression.
    static final class Unsupported extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    Condition condition() {
        var test = test(ast.getExpr());
        return new Compiled(test, Collections.unmodifiableSet(reads), text.value());
    }

    private record Compiled(Test test, Set<Variable> reads, String text) implements Condition {
        @Override
        public Truth holds(Reading reading) {
            return test.test(reading);
        }

        @Override
        public String toString() {
            return "Condition[" + text + "]";
        }
    }

    private Test test(CelExpr expr) {
        return switch (expr.getKind()) {
            case CONSTANT -> {
                var truth = Truth.of(expr.constant().booleanValue());
                yield reading -> truth;
            }
            case IDENT -> testOf(symbol(expr));
            case CALL -> call(expr, expr.call());
            default -> throw unsupported(expr, "This form");
        };
    }

    private Test call(CelExpr expr, CelExpr.CelCall call) {
        var args = call.args();
        return switch (call.function()) {
            case "_&&_" -> test(args.get(0)).and(test(args.get(1)));
            case "_||_" -> test(args.get(0)).or(test(args.get(1)));
            case "!_" -> test(args.get(0)).not();
            case "_?_:_" -> test(args.get(0)).choose(test(args.get(1)), test(args.get(2)));
            case "_==_" -> equal(args.get(0), args.get(1));
            case "_!=_" -> equal(args.get(0), args.get(1)).not();
            case "_<_", "_<=_", "_>_", "_>=_" -> compare(call.function(), args.get(0), args.get(1));
            case "@in" -> isIn(args.get(0), args.get(1));
            case "overlaps" -> overlaps(call.target().orElseThrow(), args.get(0));
            case "certainly" -> test(args.get(0)).certainly();
            case "possibly" -> test(args.get(0)).not().certainly().not();
            case "is_known" -> isKnown(args.get(0));
            default -> throw unsupported(expr, "\"" + call.function().replace("_", "") + "\"");
        };
    }

    private Test isKnown(CelExpr expr) {
        var operand = operand(expr);
        return reading -> Truth.of(!(operand.read(reading) instanceof Value.Unknown));
    }

    private Test equal(CelExpr left, CelExpr right) {
        checkOptions(left, right);
        checkOptions(right, left);
        var one = operand(left);
        var other = operand(right);
        if (right.getKind() == CelExpr.ExprKind.Kind.CONSTANT) {
            return Comparing.equalTo(one, other.constant());
        }
        return reading -> Comparing.same(one.read(reading), other.read(reading));
    }

    private Test compare(String function, CelExpr left, CelExpr right) {
        var one = operand(left);
        var other = operand(right);
        return switch (function) {
            case "_<_" -> reading -> Comparing.less(one.read(reading), other.read(reading));
            case "_>_" -> reading -> Comparing.less(other.read(reading), one.read(reading));
            case "_<=_" ->
                reading ->
                        Comparing.less(other.read(reading), one.read(reading)).not();
            default ->
                reading ->
                        Comparing.less(one.read(reading), other.read(reading)).not();
        };
    }

    private Test isIn(CelExpr element, CelExpr list) {
        if (list.getKind() == CelExpr.ExprKind.Kind.LIST) {
            var literals = literals(list);
            list.list().elements().forEach(literal -> checkOptions(element, literal));
            var operand = operand(element);
            return reading -> Comparing.isAmong(operand.read(reading), literals);
        }
        checkOptions(list, element);
        var wanted = Set.of(Operand.key(operand(element).constant()));
        return anyOf(list, wanted);
    }

    private Test overlaps(CelExpr list, CelExpr wanted) {
        wanted.list().elements().forEach(literal -> checkOptions(list, literal));
        return anyOf(list, literals(wanted));
    }

    private Test anyOf(CelExpr list, Set<Object> wanted) {
        var symbol = symbol(list);
        var operand = Operand.of(symbol.variable());
        return reading -> Operand.anyOf(operand.read(reading), symbol, wanted);
    }

    private Set<Object> literals(CelExpr list) {
        var literals = new LinkedHashSet<>();
        for (var element : list.list().elements()) {
            literals.add(Operand.key(operand(element).constant()));
        }
        return Set.copyOf(literals);
    }

    private Operand operand(CelExpr expr) {
        return switch (expr.getKind()) {
            case CONSTANT -> Operand.constant(constant(expr, expr.constant()));
            case IDENT -> Operand.of(symbol(expr).variable());
            case CALL -> {
                if (expr.call().function().equals("size")) {
                    yield Operand.size(symbol(expr.call().args().getFirst()));
                }
                throw unsupported(expr, "\"" + expr.call().function() + "\"");
            }
            default -> throw unsupported(expr, "This form");
        };
    }

    private Value constant(CelExpr expr, CelConstant constant) {
        return switch (constant.getKind()) {
            case STRING_VALUE -> new Value.Option(constant.stringValue());
            case INT64_VALUE -> new Value.Whole(constant.int64Value());
            case BOOLEAN_VALUE -> new Value.Answer(constant.booleanValue());
            default -> throw unsupported(expr, "A literal of this kind");
        };
    }

    private Test testOf(Symbol symbol) {
        return switch (symbol.variable()) {
            case Variable.OfFact fact -> {
                var index = fact.index();
                yield reading -> reading.fact(index);
            }
            case Variable.Recorded recorded -> {
                var kind = recorded.kind();
                yield reading -> Truth.of(reading.recorded(kind));
            }
            case Variable.AtHand it -> {
                var kind = it.kind();
                yield reading -> Truth.of(reading.atHand(kind));
            }
            case Variable.Latest it -> answered(Operand.of(it));
            case Variable.Here it -> answered(Operand.of(it));
        };
    }

    private static Test answered(Operand operand) {
        return reading -> operand.read(reading) instanceof Value.Answer(var yes) ? Truth.of(yes) : Truth.UNKNOWN;
    }

    private Symbol symbol(CelExpr expr) {
        if (expr.getKind() != CelExpr.ExprKind.Kind.IDENT) {
            throw unsupported(expr, "This form");
        }
        var name = expr.ident().name();
        var symbol = Objects.requireNonNull(symbols.all().get(name), name);
        switch (symbol.variable()) {
            case Variable.Here it
            when !here.contains(it.kind()) ->
                notAtHand(expr, name, "Write latest." + name + " for the latest entry of that kind.");
            case Variable.AtHand it
            when !here.contains(it.kind()) ->
                notAtHand(expr, name, "Write " + name.replaceFirst("is", "recorded") + " if one was recorded.");
            default -> {}
        }
        reads.add(symbol.variable());
        return symbol;
    }

    private void notAtHand(CelExpr expr, String name, String mend) {
        text.problemInside(offset(expr), "\"" + name + "\" is not at hand here", mend);
    }

    /// A literal compared with a field must be one of the field's options.
    private void checkOptions(CelExpr field, CelExpr literal) {
        if (field.getKind() != CelExpr.ExprKind.Kind.IDENT || literal.getKind() != CelExpr.ExprKind.Kind.CONSTANT) {
            return;
        }
        var symbol = symbols.all().get(field.ident().name());
        if (symbol == null || literal.constant().getKind() != CelConstant.Kind.STRING_VALUE) {
            return;
        }
        var word = literal.constant().stringValue();
        symbol.options().flatMap(options).ifPresent(list -> {
            if (list.option(word).isEmpty()) {
                var ids = new ArrayList<String>();
                list.options().forEach(option -> ids.add(option.id()));
                text.problemInside(
                        offset(literal),
                        "\"" + word + "\" is not an option of " + list.id(),
                        Nearest.suggestion(word, List.copyOf(ids)));
            }
        });
    }

    private Unsupported unsupported(CelExpr expr, String what) {
        text.problemInside(
                offset(expr),
                what + " cannot be used in a condition",
                "Use && || ! == != < <= > >= in, size(), overlaps(), is_known(), certainly() and possibly().");
        return new Unsupported();
    }

    private int offset(CelExpr expr) {
        return Objects.requireNonNullElse(ast.getSource().getPositionsMap().get(expr.id()), 0);
    }
}
