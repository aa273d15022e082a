package org.waymark;

import java.util.concurrent.CountDownLatch;

/// Lets a command end in order: a process that is told to end does so once the command has put away what it started.
///
/// A start that is under way is not broken off. It would fail in a hundred ways, each with something to say.
final class Ending implements AutoCloseable {
    private final CountDownLatch told = new CountDownLatch(1);
    private final CountDownLatch tidy = new CountDownLatch(1);

    private Ending() {}

    /// From now on until it is closed, the process does not end.
    static Ending inOrder() {
        var ending = new Ending();
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(ending::tell));
        return ending;
    }

    boolean wasTold() {
        return told.getCount() == 0;
    }

    /// Waits until the process is told to end.
    void await() throws InterruptedException {
        told.await();
    }

    private void tell() {
        told.countDown();
        try {
            tidy.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        tidy.countDown();
    }
}
