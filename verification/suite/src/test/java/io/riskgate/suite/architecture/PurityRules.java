package io.riskgate.suite.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What the decision core must be free of, so that the same inputs give the same bits on every machine. */
final class PurityRules {
    /** Everything that the core may know besides itself; a list of what is allowed cannot forget a forbidden thing. */
    private static final Pattern ALLOWED = Pattern.compile("java\\.lang\\.[A-Z]\\w*"
            + "|java\\.lang\\.(invoke|runtime|annotation)\\..*"
            + "|java\\.util\\.[A-Z][\\w$]*|java\\.util\\.(function|stream)\\..*"
            + "|java\\.math\\..*|java\\.nio\\.ByteBuffer|java\\.nio\\.charset\\..*"
            + "|java\\.security\\.(MessageDigest|NoSuchAlgorithmException)"
            // To verify a signature is arithmetic on given bytes; nothing here can sign or make a key.
            + "|java\\.security\\.(Signature|KeyFactory|PublicKey|GeneralSecurityException|spec\\.X509EncodedKeySpec)"
            + "|java\\.security\\.spec\\.KeySpec"
            + "|org\\.jspecify\\..*|com\\.google\\.errorprone\\.annotations\\..*"
            // It computes with its own FastMath, the same everywhere; chance has a package of its own.
            + "|org\\.apache\\.commons\\.math3\\.(?!random\\.).*"
            // In the signature of every distribution's constructor; the core passes null, so that nothing can be drawn.
            + "|org\\.apache\\.commons\\.math3\\.random\\.RandomGenerator");

    private static final Set<String> FORBIDDEN = Set.of(
            "java.lang.Thread",
            "java.lang.ThreadLocal",
            "java.lang.Runtime",
            "java.lang.Process",
            "java.lang.ProcessBuilder",
            "java.util.UUID",
            "java.util.Date",
            "java.util.Calendar",
            "java.util.Timer",
            "java.util.Scanner",
            "java.util.ServiceLoader",
            "java.util.ResourceBundle");

    /**
     * Their iteration order depends on capacity and hash codes, and that of the immutable ones on a salt that each
     * process draws anew. Whether a loop over one reaches an output cannot be seen in byte code, so the core has none
     * of them: TreeMap and List serve as well, and nobody has to argue the point.
     */
    private static final Pattern UNORDERED =
            Pattern.compile("java\\.util\\.(Hash(Map|Set|table)|IdentityHashMap|WeakHashMap)(\\$.*)?");

    /** Their results may differ in the last bit between machines; StrictMath and FastMath do not. sqrt is exact. */
    private static final Set<String> TRANSCENDENTAL = Set.of(
            "exp", "expm1", "log", "log10", "log1p", "pow", "sin", "cos", "tan", "asin", "acos", "atan", "atan2",
            "sinh", "cosh", "tanh", "cbrt", "hypot", "random");

    private final String root;

    PurityRules(String root) {
        this.root = root;
    }

    List<ArchRule> all() {
        return List.of(
                knowsOnlyAllowedClasses(),
                forgetsNothingForbidden(),
                usesNoUnorderedCollections(),
                callsNothing("inexact function of Math", PurityRules::isTranscendental),
                callsNothing("System, except arraycopy", PurityRules::isSystem),
                callsNothing("stream in parallel", PurityRules::isParallel),
                callsNothing("factory of unordered collections", PurityRules::isUnorderedFactory),
                callsNothing("generator without a seed", PurityRules::isUnseeded),
                hasNoMutableStatics());
    }

    private String[] pure() {
        return new String[] {root + ".models..", root + ".enforcement.."};
    }

    private ArchRule knowsOnlyAllowedClasses() {
        DescribedPredicate<JavaClass> allowed = describe(
                "allowed in the pure ring",
                type -> type.getBaseComponentType().isPrimitive()
                        || type.getPackageName().startsWith(root + ".")
                        || ALLOWED.matcher(type.getBaseComponentType().getName())
                                .matches());
        return classes()
                .that()
                .resideInAnyPackage(pure())
                .should()
                .onlyDependOnClassesThat(allowed)
                .as("the pure ring knows only values, collections and arithmetic");
    }

    private ArchRule forgetsNothingForbidden() {
        return noClasses()
                .that()
                .resideInAnyPackage(pure())
                .should()
                .dependOnClassesThat(describe("threads, chance or clocks", type -> FORBIDDEN.contains(type.getName())))
                .as("the pure ring has no thread, chance, clock or service");
    }

    private ArchRule usesNoUnorderedCollections() {
        return noClasses()
                .that()
                .resideInAnyPackage(pure())
                .should()
                .dependOnClassesThat(describe(
                        "unordered", type -> UNORDERED.matcher(type.getName()).matches()))
                .as("the pure ring has no unordered map or set");
    }

    private ArchRule callsNothing(String what, java.util.function.Predicate<CodeUnitCallTarget> forbidden) {
        DescribedPredicate<JavaCall<?>> call = describe(what, made -> forbidden.test(made.getTarget()));
        return noClasses()
                .that()
                .resideInAnyPackage(pure())
                .should()
                .callCodeUnitWhere(call)
                .as("the pure ring calls no " + what);
    }

    private static boolean isTranscendental(CodeUnitCallTarget target) {
        return target.getOwner().isEquivalentTo(Math.class) && TRANSCENDENTAL.contains(target.getName());
    }

    private static boolean isSystem(CodeUnitCallTarget target) {
        return target.getOwner().isEquivalentTo(System.class)
                && !target.getName().equals("arraycopy");
    }

    private static boolean isParallel(CodeUnitCallTarget target) {
        return target.getName().startsWith("parallel")
                && target.getOwner().getPackageName().startsWith("java.util");
    }

    /**
     * Simulated p-values draw from a generator whose seed comes in as an argument; that gives the same bits everywhere.
     */
    private static boolean isUnseeded(CodeUnitCallTarget target) {
        boolean generator = target.getOwner().isEquivalentTo(java.util.Random.class)
                || target.getOwner().isEquivalentTo(java.util.SplittableRandom.class);
        return generator
                && target.getName().equals("<init>")
                && target.getRawParameterTypes().isEmpty();
    }

    private static boolean isUnorderedFactory(CodeUnitCallTarget target) {
        String owner = target.getOwner().getName();
        boolean collection = owner.equals("java.util.Map") || owner.equals("java.util.Set");
        boolean collector = owner.equals("java.util.stream.Collectors");
        return collection && Set.of("of", "ofEntries", "copyOf").contains(target.getName())
                || collector && target.getName().matches("to(Unmodifiable)?(Set|Map)|groupingBy|partitioningBy");
    }

    private ArchRule hasNoMutableStatics() {
        return fields().that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(pure())
                .and()
                .areStatic()
                .should(new ArchCondition<JavaField>("be constants") {
                    @Override
                    public void check(JavaField field, ConditionEvents events) {
                        events.add(new SimpleConditionEvent(
                                field, isConstant(field), field.getFullName() + " is not a constant"));
                    }
                })
                .as("the pure ring has no mutable static");
    }

    /** Final, and of a type that nothing can be put into; what the compiler adds by itself is its own business. */
    private static boolean isConstant(JavaField field) {
        boolean generated = field.getModifiers().contains(JavaModifier.SYNTHETIC);
        boolean isFinal = field.getModifiers().contains(JavaModifier.FINAL);
        JavaClass type = field.getRawType();
        boolean container = type.isArray()
                || type.getPackageName().equals("java.util") && !type.isInterface()
                || type.isAssignableTo(ThreadLocal.class)
                || type.getPackageName().startsWith("java.util.concurrent");
        return generated || isFinal && !container;
    }
}
