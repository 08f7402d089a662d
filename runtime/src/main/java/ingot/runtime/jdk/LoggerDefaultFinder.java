package ingot.runtime.jdk;

import ingot.runtime.annotation.Substitute;
import ingot.runtime.annotation.TargetClass;

import jdk.internal.logger.DefaultLoggerFinder;

/// System.Logger writes to the console as java.base does by itself, unless the program brings a LoggerFinder. The original hands every message of the class library to
/// java.util.logging, whose configuration, handlers and shutdown hook would be part of each program that might log.
@TargetClass("jdk.internal.logger.LoggerFinderLoader")
final class LoggerDefaultFinder {
    private LoggerDefaultFinder() {
    }

    @Substitute
    private static System.LoggerFinder loadDefaultImplementation() {
        return new ConsoleLoggerFinder();
    }

    private static final class ConsoleLoggerFinder extends DefaultLoggerFinder {
    }
}
