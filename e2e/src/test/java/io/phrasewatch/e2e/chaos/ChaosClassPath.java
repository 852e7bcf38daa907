package io.phrasewatch.e2e.chaos;

/** The class path of this JVM, also when surefire hides it in a manifest. */
final class ChaosClassPath {

    private ChaosClassPath() {
    }

    static String text() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }
}
