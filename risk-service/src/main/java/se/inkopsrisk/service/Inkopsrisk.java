package se.inkopsrisk.service;

import se.inkopsrisk.service.commandline.CommandLineInterface;

/** The executable's entry: everything begins as a command; {@code serve} is one of them. */
public final class Inkopsrisk {
    private Inkopsrisk() {}

    /**
     * Runs a command and ends the process with its exit status, unless the command keeps serving.
     *
     * @param arguments the command and its options
     */
    public static void main(String[] arguments) {
        int status = CommandLineInterface.run(arguments);
        if (status != CommandLineInterface.KEEPS_RUNNING) {
            System.exit(status);
        }
    }
}
