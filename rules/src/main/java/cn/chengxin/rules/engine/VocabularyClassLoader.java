package cn.chengxin.rules.engine;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What compiled rules can see of the JVM: their own conditions, the vocabulary, Drools, and the handful of platform
 * classes that generated code needs. A second fence: the canonical DRL names nothing else to begin with.
 */
final class VocabularyClassLoader extends ClassLoader {

    /** The compiler wants to see what these inherit from, which is not the same in every version of the platform. */
    private static final Set<String> PLATFORM = withSupertypes("java.lang.Object", "java.lang.String", "java.lang.Enum",
            "java.lang.Record", "java.lang.Boolean", "java.lang.Integer", "java.lang.Long", "java.lang.Number",
            "java.lang.Comparable", "java.lang.CharSequence", "java.lang.Iterable", "java.lang.Override",
            "java.lang.Throwable", "java.lang.Exception", "java.lang.RuntimeException", "java.lang.Error",
            "java.io.Serializable", "java.io.ObjectOutput", "java.io.ObjectInput", "java.io.IOException",
            "java.lang.ClassNotFoundException", "java.io.Externalizable", "java.math.BigDecimal", "java.util.List",
            "java.util.Collection", "java.util.Set", "java.util.Map", "java.util.BitSet", "java.time.LocalDate");

    private static Set<String> withSupertypes(String... names) {
        Set<String> all = new HashSet<>();
        for (String name : names) {
            try {
                add(Class.forName(name, false, null), all);
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(e);
            }
        }
        return Set.copyOf(all);
    }

    private static void add(@Nullable Class<?> type, Set<String> all) {
        if (type != null && all.add(type.getName())) {
            add(type.getSuperclass(), all);
            for (Class<?> each : type.getInterfaces()) {
                add(each, all);
            }
        }
    }

    private final Map<String, byte[]> conditions;
    private volatile Budget budget;

    /** Before there are conditions: what these may see, and what it may cost to compile them. */
    VocabularyClassLoader(Budget budget) {
        this(Map.of(), budget);
    }

    /** With conditions that are compiled. */
    VocabularyClassLoader(Map<String, byte[]> conditions, Budget budget) {
        super(RuleBook.class.getClassLoader());
        this.conditions = conditions;
        this.budget = budget;
    }

    /** Whatever is looked up from now on is looked up by rules that are in effect. */
    void compiled() {
        budget = Budget.UNLIMITED;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        budget.check();
        if (!visible(name)) {
            throw new ClassNotFoundException(name + " is not part of the vocabulary");
        }
        return super.loadClass(name, resolve);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] code = conditions.get(name);
        if (code == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, code, 0, code.length);
    }

    @Override
    public @Nullable URL getResource(String name) {
        return hidden(name) ? null : super.getResource(name);
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        return hidden(name) ? Collections.emptyEnumeration() : super.getResources(name);
    }

    @Override
    public @Nullable InputStream getResourceAsStream(String name) {
        return hidden(name) ? null : super.getResourceAsStream(name);
    }

    /** The compiler reads classes as resources: what it cannot read it cannot name. */
    private boolean hidden(String name) {
        budget.check();
        return name.endsWith(".class") && !visible(name.substring(0, name.length() - 6).replace('/', '.'));
    }

    private boolean visible(String name) {
        return name.startsWith("cn.chengxin.rules.view.") || name.startsWith("cn.chengxin.rules.fact.")
                || name.startsWith("cn.chengxin.rules.verdict.") || name.startsWith("org.drools.")
                || name.startsWith("org.kie.") || name.startsWith("jdk.internal.reflect.") || PLATFORM.contains(name)
                || conditions.containsKey(name);
    }
}
