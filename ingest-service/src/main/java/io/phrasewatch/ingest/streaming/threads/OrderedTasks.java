package io.phrasewatch.ingest.streaming.threads;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jboss.logging.Logger;

/** Runs tasks one after another, in the order they came, on threads shared with others. How many may wait is the callers' business. */
public final class OrderedTasks {

    private static final Logger LOG = Logger.getLogger(OrderedTasks.class);

    private final Executor threads;
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private boolean running;

    public OrderedTasks(Executor threads) {
        this.threads = threads;
    }

    /** Adds a task; one that fails stops no other. */
    public void add(Runnable task) {
        synchronized (waiting) {
            waiting.add(task);
            if (running) {
                return;
            }
            running = true;
        }
        next();
    }

    /** Done when all tasks added so far are. */
    public CompletableFuture<Void> drained() {
        CompletableFuture<Void> drained = new CompletableFuture<>();
        add(() -> drained.complete(null));
        return drained;
    }

    /** One task per turn on a thread, so that a busy line does not keep others waiting. */
    private void next() {
        try {
            threads.execute(this::runOne);
        } catch (RejectedExecutionException stopped) {
            LOG.debug("Tasks came after the end");
        }
    }

    private void runOne() {
        Runnable task;
        synchronized (waiting) {
            task = waiting.remove();
        }
        try {
            task.run();
        } catch (RuntimeException | StackOverflowError failure) {
            LOG.errorf("A task of a stream failed: %s", failure.getClass().getName());
        }
        synchronized (waiting) {
            running = !waiting.isEmpty();
            if (!running) {
                return;
            }
        }
        next();
    }
}
