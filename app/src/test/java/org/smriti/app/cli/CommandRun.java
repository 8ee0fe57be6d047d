package org.smriti.app.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/**
 * One run of the command line in this process.
 *
 * @param exitCode what the shell would see
 * @param out standard output
 * @param err standard error
 */
record CommandRun(int exitCode, String out, String err) {

    static CommandRun of(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = Smriti.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
        return new CommandRun(exitCode, out.toString(), err.toString());
    }
}
