package org.waymark.packs;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.TypeParamType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelParser;
import dev.cel.parser.CelParserFactory;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.waymark.engine.pack.Condition;
import org.waymark.engine.pack.Handbook.OptionList;

/// Reads conditions: parsed and type-checked as CEL against the names that the packs declare, then compiled to
/// closures.
///
/// What a condition cannot mean is refused here, with its place in the file: a misspelt name, a wrong type, an
/// option that is not on its list, a function that has no closure.
final class Conditions {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*(?:\\.[A-Za-z_][A-Za-z0-9_]*)*");
    private static final Pattern NO_OVERLOAD =
            Pattern.compile("no matching overload for '([^']*)' applied to '\\(([^']*)\\)'");
    private static final Pattern WRONG_TYPE = Pattern.compile("expected type 'bool' but found '([^']*)'");
    private static final Pattern UNEXPECTED =
            Pattern.compile("(?:mismatched|extraneous|no viable alternative at) input '([^']*)'");
    private static final Set<String> LITERALS = Set.of("true", "false", "null", "in");

    private final Symbols symbols;
    private final Function<String, Optional<OptionList>> options;
    private final CelCompiler compiler;

    /// @param symbols the names declared so far
    /// @param options finds an option list by its id
    Conditions(Symbols symbols, Function<String, Optional<OptionList>> options) {
        this.symbols = symbols;
        this.options = options;
        var builder = CelCompilerFactory.standardCelCompilerBuilder()
                .addFunctionDeclarations(functions())
                .setResultType(SimpleType.BOOL);
        symbols.all().forEach((name, symbol) -> builder.addVar(name, symbol.type()));
        this.compiler = builder.build();
    }

    /// The condition in a text; [Condition#ALWAYS] after reporting why there is none.
    ///
    /// @param here the kinds of entry or act that are at hand; other kinds' fields need `latest.`
    Condition compile(Text text, Set<String> here) {
        try {
            var ast = compiler.compile(text.value()).getAst();
            return new Closures(text, ast, symbols, options, here).condition();
        } catch (CelValidationException wrong) {
            report(text, wrong.getErrors());
            return Condition.ALWAYS;
        } catch (Closures.Unsupported unsupported) {
            return Condition.ALWAYS;
        }
    }

    /// The names in a text, as far as it can be parsed.
    static Set<String> namesIn(Text text) {
        CelParser parser = CelParserFactory.standardCelParserBuilder().build();
        try {
            CelAbstractSyntaxTree ast = parser.parse(text.value()).getAst();
            var names = new LinkedHashSet<String>();
            var matcher = NAME.matcher(withoutTexts(ast.getSource().getContent().toString()));
            while (matcher.find()) {
                if (!LITERALS.contains(matcher.group())) {
                    names.add(matcher.group());
                }
            }
            return names;
        } catch (CelValidationException wrong) {
            return Set.of();
        }
    }

    private void report(Text text, List<CelIssue> issues) {
        for (var issue : issues) {
            var offset = Math.max(0, issue.getSourceLocation().getColumn());
            var message = issue.getMessage();
            if (message.startsWith("undeclared reference")) {
                reportUnknownName(text, offset);
            } else {
                text.problemInside(offset, plain(message), "");
            }
        }
    }

    private void reportUnknownName(Text text, int offset) {
        var matcher = NAME.matcher(text.value());
        var name = matcher.find(Math.min(offset, text.value().length())) ? matcher.group() : text.value();
        text.problemInside(
                matcher.hasMatch() ? matcher.start() : offset,
                "\"" + name + "\" is not a fact, or a field that can be read here",
                Nearest.nearest(name, symbols.all().keySet())
                        .map(near -> "Did you mean \"" + near + "\"?")
                        .orElse("Facts stand by their name; fields as latest.KIND.FIELD, or KIND.FIELD of the entry at"
                                + " hand."));
    }

    /// CEL's message in the words of a pack author.
    private static String plain(String message) {
        var overload = NO_OVERLOAD.matcher(message);
        if (overload.find()) {
            return "\"" + overload.group(1).replace("_", "") + "\" cannot be used with "
                    + Arrays.stream(overload.group(2).split(", "))
                            .map(Conditions::type)
                            .collect(Collectors.joining(" and "));
        }
        var mistyped = WRONG_TYPE.matcher(message);
        if (mistyped.find()) {
            return "This is " + type(mistyped.group(1)) + ", not a condition that is true or false";
        }
        var unexpected = UNEXPECTED.matcher(message);
        if (unexpected.find()) {
            return unexpected.group(1).equals("<EOF>")
                    ? "Something is missing at the end of this condition"
                    : "\"" + unexpected.group(1) + "\" does not belong here";
        }
        return "This condition does not hold together: " + message;
    }

    /// A CEL type as pack authors know it.
    private static String type(String cel) {
        return switch (cel) {
            case "bool" -> "a yes or no";
            case "int" -> "a number";
            case "string" -> "a text";
            case "google.protobuf.Timestamp" -> "a date";
            case "list(string)" -> "a list";
            default -> cel.startsWith("list(") ? "a list" : cel;
        };
    }

    private static String withoutTexts(String condition) {
        return condition.replaceAll("'[^']*'", "''").replaceAll("\"[^\"]*\"", "\"\"");
    }

    private static List<CelFunctionDecl> functions() {
        var any = TypeParamType.create("T");
        var texts = ListType.create(SimpleType.STRING);
        return List.of(
                CelFunctionDecl.newFunctionDeclaration(
                        "certainly",
                        CelOverloadDecl.newGlobalOverload("certainly_bool", SimpleType.BOOL, SimpleType.BOOL)),
                CelFunctionDecl.newFunctionDeclaration(
                        "possibly",
                        CelOverloadDecl.newGlobalOverload("possibly_bool", SimpleType.BOOL, SimpleType.BOOL)),
                CelFunctionDecl.newFunctionDeclaration(
                        "is_known", CelOverloadDecl.newGlobalOverload("is_known_any", SimpleType.BOOL, any)),
                CelFunctionDecl.newFunctionDeclaration(
                        "overlaps",
                        CelOverloadDecl.newMemberOverload("list_overlaps_list", SimpleType.BOOL, texts, texts)));
    }
}
