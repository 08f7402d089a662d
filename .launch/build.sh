# Builds Ingot with Maven into $root/.ingot when that is missing or older than the sources, and trains the AOT cache.
# Sourced by ingot. The distribution is a folder: lib/*.jar is the class path, runtime/*.jar what goes into executables.

dist=$root/.ingot
stamp=$dist/built

# stale: Ingot was never built with this JDK, or a source is newer than the build.
stale() {
    [ -f "$stamp" ] || return 0
    [ "$(cat -- "$stamp")" = "$(readlink -f -- "$INGOT_JAVA")" ] || return 0
    [ -d "$root/cli/src" ] || return 1
    [ -n "$(find "$root"/pom.xml "$root"/*/pom.xml "$root"/*/src/main -newer "$stamp" -print -quit 2>/dev/null)" ]
}

bring_up_to_date() {
    if stale; then
        mkdir -p -- "$dist" || return 1
        # Two first runs at once: the second waits, then finds the work done.
        if command -v flock >/dev/null; then
            exec 9>"$dist/lock"
            flock 9
            stale && { build || return 1; }
            exec 9>&-
        else
            build || return 1
        fi
    fi
    class_path=
    local jar
    for jar in "$dist"/lib/*.jar; do
        class_path+=${class_path:+:}$jar
    done
}

build() {
    local maven=${MVN:-mvn} log=$dist/build.log marker=$dist/started line
    if ! command -v "$maven" >/dev/null; then
        cat >&2 <<TEXT
error IN0002: Ingot has to be built first, and there is no Maven ($maven) on the PATH
  try           apt-get install maven, or set MVN to Maven's mvn (3.8 or newer)
TEXT
        return 1
    fi
    say "building Ingot with $(readlink -f -- "$INGOT_JAVA") (first use, or its sources changed)"
    : >"$marker"
    JAVA_HOME=$INGOT_JAVA "$maven" -B -f "$root/pom.xml" -pl cli -am -DskipTests -Dmaven.test.skip=true package </dev/null 2>&1 |
        tee "$log" | while IFS= read -r line; do
        case $line in
            *"Building Ingot"*) say "  ${line##*Building }" ;;
            *"Downloading from"*"/maven-metadata.xml") ;;
            *"Downloading from"*".jar") [ -t 2 ] && printf '\r\033[K  fetching %s\r' "${line##*/}" >&2 ;;
            *"[ERROR]"*) say "  $line" ;;
        esac
    done
    if [ "${PIPESTATUS[0]}" -ne 0 ]; then
        cat >&2 <<TEXT
error IN0003: building Ingot failed
  try           read $log; a first build needs access to Maven Central
TEXT
        return 1
    fi
    rm -rf -- "$dist/lib" "$dist/runtime" "$dist"/*.aot
    cp -R -- "$root/cli/target/dist/lib" "$root/cli/target/dist/runtime" "$dist" || return 1
    readlink -f -- "$INGOT_JAVA" >"$stamp"
    touch -r "$marker" -- "$stamp" # a source saved during the build counts as newer
    rm -f -- "$marker"
}

# train_aot_cache: sets aot_cache; makes it once a build by a training run over a small program (JEP 514).
train_aot_cache() {
    aot_cache=$dist/ingot.aot
    [ -f "$aot_cache" ] && return
    [ -f "$dist/no-aot" ] && [ ! "$stamp" -nt "$dist/no-aot" ] && return
    [ -w "$dist" ] || return
    say "training the JVM for faster starts (once a build)"
    local folder
    folder=$(mktemp -d "${TMPDIR:-/tmp}/ingot-train.XXXXXX") || return
    printf 'class Train { public static void main(String[] a) { System.out.println("trained"); } }\n' >"$folder/Train.java"
    "${jvm[@]}" "-XX:AOTCacheOutput=$folder/ingot.aot" -Xlog:aot=off -Xlog:cds=off -cp "$class_path" ingot.cli.Main \
        build "$folder/Train.java" -o "$folder/train" >/dev/null 2>&1
    if [ -f "$folder/ingot.aot" ]; then
        mv -f -- "$folder/ingot.aot" "$aot_cache"
    else
        : >"$dist/no-aot" # the JVM could not make one: do not try again at every start
    fi
    rm -rf -- "$folder"
}
