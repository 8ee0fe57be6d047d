package org.smriti.app.cli;

import org.smriti.app.assets.AppVersion;
import picocli.CommandLine.IVersionProvider;

/** Tells the version to whoever asks on the command line. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"Smriti " + AppVersion.number()};
    }
}
