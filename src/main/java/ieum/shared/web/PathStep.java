package ieum.shared.web;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ClassUtils;

/** A property or a method without its target; remembers for each class which method that is. */
class PathStep {
    private final String name;
    private final boolean property;
    private final List<PathExpression.Argument> arguments;
    private final Map<Class<?>, Optional<Method>> known = new ConcurrentHashMap<>();

    private PathStep(String name, boolean property, List<PathExpression.Argument> arguments) {
        this.name = name;
        this.property = property;
        this.arguments = arguments;
    }

    static PathStep property(String name) {
        return new PathStep(name, true, List.of());
    }

    static PathStep call(String name, List<PathExpression.Argument> arguments) {
        return new PathStep(name, false, List.copyOf(arguments));
    }

    List<PathExpression.Argument> arguments() {
        return arguments;
    }

    /** Whether a map is asked for what it holds, which goes before its own properties. */
    boolean isKeyOf(Object target) {
        return property && target instanceof Map<?, ?> map && map.containsKey(name);
    }

    @Nullable Object of(Map<?, ?> map) {
        return map.get(name);
    }

    /** @return nothing where Spring's expression language has to find out */
    Optional<Method> method(Object target) {
        return known.computeIfAbsent(target.getClass(), this::find);
    }

    boolean takes(Method method, @Nullable Object[] values) {
        var types = method.getParameterTypes();
        for (var i = 0; i < types.length; i++) if (!ClassUtils.isAssignableValue(types[i], values[i])) return false;
        return true;
    }

    static @Nullable Object call(Method method, Object target, @Nullable Object[] values) throws Throwable {
        try {
            return method.invoke(target, values);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    private Optional<Method> find(Class<?> type) {
        if (!isOurs(type) && !isPlain(type)) return Optional.empty();
        var found = property
                ? Stream.of("get" + upper(), "is" + upper(), name)
                        .flatMap(getter -> methods(type, getter))
                        .findFirst()
                : only(methods(type, name).toList());
        return found.filter(method -> method.getDeclaringClass() != Object.class)
                .map(method -> ClassUtils.getPubliclyAccessibleMethodIfPossible(method, type))
                .filter(method -> isOurs(type) ? method.trySetAccessible() : isPublic(method));
    }

    /** Of several that overload each other it would have to be chosen by the types of the values. */
    private static Optional<Method> only(List<Method> found) {
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private Stream<Method> methods(Class<?> type, String called) {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getName().equals(called)
                        && method.getParameterCount() == arguments.size()
                        && !method.isVarArgs()
                        && !method.isBridge()
                        && method.getReturnType() != void.class);
    }

    private String upper() {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private static boolean isOurs(Class<?> type) {
        return type.getName().startsWith("ieum.");
    }

    /** What templates ask lists, moments and numbers for; everything else is for Thymeleaf to allow or not. */
    private static boolean isPlain(Class<?> type) {
        return java.util.Collection.class.isAssignableFrom(type)
                || Map.class.isAssignableFrom(type)
                || Map.Entry.class.isAssignableFrom(type)
                || type == String.class
                || type.getPackageName().equals("java.time");
    }

    private static boolean isPublic(Method method) {
        return java.lang.reflect.Modifier.isPublic(method.getDeclaringClass().getModifiers());
    }
}
