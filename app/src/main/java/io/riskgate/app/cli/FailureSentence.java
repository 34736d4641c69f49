package io.riskgate.app.cli;

import io.riskgate.app.analysis.UnusableFile;
import io.riskgate.app.cluster.UnfitEnvironment;
import java.util.function.BooleanSupplier;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Turns a failed command into one sentence on standard error; the stack trace only when it was asked for. */
record FailureSentence(BooleanSupplier debug) implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        command.getErr().println("riskgate: " + sentence(failure));
        if (debug.getAsBoolean()) {
            failure.printStackTrace(command.getErr());
        }
        return exitCode(failure);
    }

    static int exitCode(Throwable failure) {
        boolean callersFault = failure instanceof UnfitEnvironment
                || failure instanceof UnusableFile
                || failure instanceof ParameterException;
        return callersFault ? ExitCode.USAGE : ExitCode.SOFTWARE;
    }

    /** The failure's own message; an exception without one is named, with the way to learn more. */
    static String sentence(Throwable failure) {
        var message = failure.getMessage();
        if (message == null || message.isBlank()) {
            return "failed with " + failure.getClass().getSimpleName() + "; run it again with --debug for details.";
        }
        return message.strip().lines().findFirst().orElseThrow();
    }
}
