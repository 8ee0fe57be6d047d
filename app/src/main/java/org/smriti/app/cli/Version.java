package org.smriti.app.cli;

import org.smriti.app.assets.AppVersion;
import picocli.CommandLine.IVersionProvider;

/** The version, for {@code --version}. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"Smriti " + AppVersion.number()};
    }
}
