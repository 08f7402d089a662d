# Finds a JDK of the feature release $JDK_FEATURE. Sourced by ingot and test.

# is_jdk FOLDER: FOLDER holds a JDK (javac and all) of the wanted release, by its `release` file.
is_jdk() {
    [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] && [ -f "$1/release" ] &&
        grep -Eq "^JAVA_VERSION=\"$JDK_FEATURE([.\"+-]|\$)" "$1/release"
}

# describe FOLDER: why FOLDER was not taken, for the error message.
describe() {
    if [ ! -d "$1" ]; then
        printf 'no such folder'
    elif [ -f "$1/release" ]; then
        local version
        version=$(sed -n 's/^JAVA_VERSION="\(.*\)"$/\1/p' "$1/release")
        [ -x "$1/bin/javac" ] && printf 'is version %s' "$version" || printf 'is a JRE %s without javac' "$version"
    else
        printf 'holds no JDK'
    fi
}

# Sets INGOT_JAVA to the JDK's folder, or says what was looked for.
find_jdk() {
    local seen="" candidate java
    if [ -n "${INGOT_JAVA_HOME:-}" ]; then
        if is_jdk "$INGOT_JAVA_HOME"; then
            INGOT_JAVA=$INGOT_JAVA_HOME
            return 0
        fi
        seen+="    INGOT_JAVA_HOME=$INGOT_JAVA_HOME   $(describe "$INGOT_JAVA_HOME")"$'\n'
    fi
    if [ -n "${JAVA_HOME:-}" ]; then
        if is_jdk "$JAVA_HOME"; then
            INGOT_JAVA=$JAVA_HOME
            return 0
        fi
        seen+="    JAVA_HOME=$JAVA_HOME   $(describe "$JAVA_HOME")"$'\n'
    fi
    if java=$(command -v java); then
        java=$(readlink -f -- "$java")
        candidate=${java%/bin/java}
        if is_jdk "$candidate"; then
            INGOT_JAVA=$candidate
            return 0
        fi
        seen+="    java on the PATH, in $candidate   $(describe "$candidate")"$'\n'
    fi
    for candidate in /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /usr/local/java/* /usr/local/lib/jvm/* /opt/* /opt/*/* \
        "${HOME:-/nonexistent}"/.sdkman/candidates/java/* "${HOME:-/nonexistent}"/.jdks/* "${HOME:-/nonexistent}"/.local/share/mise/installs/java/*; do
        if is_jdk "$candidate"; then
            INGOT_JAVA=$candidate
            return 0
        fi
        [ -f "$candidate/release" ] && [ -d "$candidate/bin" ] && seen+="    $candidate   $(describe "$candidate")"$'\n'
    done
    cat >&2 <<TEXT
error IN0001: no JDK $JDK_FEATURE was found
  looked at     INGOT_JAVA_HOME, JAVA_HOME, java on the PATH, and below /usr/lib/jvm, /usr/lib64/jvm, /usr/java,
                /usr/local/java, /usr/local/lib/jvm, /opt, ~/.sdkman/candidates/java, ~/.jdks and mise's folder
${seen:+  found only
$seen}  try           install one (https://adoptium.net offers archives and Debian packages, \`sdk install java 25-tem\`
                does it with SDKMAN), or set INGOT_JAVA_HOME to the folder of a JDK $JDK_FEATURE
TEXT
    return 1
}
