package cn.chengxin.rules.engine;

import java.io.InputStream;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What compiled rules can see of the JVM: their own conditions, the vocabulary, Drools, and the handful of platform
 * classes that generated code needs. A second fence: the canonical DRL names nothing else to begin with.
 */
final class VocabularyClassLoader extends ClassLoader {

    private static final Set<String> PLATFORM = Set.of("java.lang.Object", "java.lang.String", "java.lang.Enum",
            "java.lang.Record", "java.lang.Boolean", "java.lang.Integer", "java.lang.Long", "java.lang.Number",
            "java.lang.Comparable", "java.lang.CharSequence", "java.lang.Iterable", "java.lang.Override",
            "java.lang.Throwable", "java.lang.Exception", "java.lang.RuntimeException", "java.lang.Error",
            "java.io.Serializable", "java.io.ObjectOutput", "java.io.ObjectInput", "java.io.IOException",
            "java.lang.ClassNotFoundException", "java.io.Externalizable", "java.math.BigDecimal", "java.util.List",
            "java.util.Collection", "java.util.Set", "java.util.Map", "java.util.BitSet", "java.time.LocalDate");

    private final Map<String, byte[]> conditions;

    /** Before there are conditions: what these may see. */
    VocabularyClassLoader() {
        this(Map.of());
    }

    /** With conditions that are compiled. */
    VocabularyClassLoader(Map<String, byte[]> conditions) {
        super(RuleBook.class.getClassLoader());
        this.conditions = conditions;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
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
    public @Nullable InputStream getResourceAsStream(String name) {
        boolean hidden = name.endsWith(".class") && !visible(name.substring(0, name.length() - 6).replace('/', '.'));
        return hidden ? null : super.getResourceAsStream(name);
    }

    private boolean visible(String name) {
        return name.startsWith("cn.chengxin.rules.view.") || name.startsWith("cn.chengxin.rules.fact.")
                || name.startsWith("cn.chengxin.rules.verdict.") || name.startsWith("org.drools.")
                || name.startsWith("org.kie.") || name.startsWith("jdk.internal.reflect.") || PLATFORM.contains(name)
                || conditions.containsKey(name);
    }
}
