// SPDX-License-Identifier: Apache-2.0
// Of the examples, keeps the one of the wanted kind, under the name and in the package of the new project.
import java.nio.file.Files
import java.nio.file.Path

// The folder of the example, what its classes begin with, and its name if it stands in more places than its type.
def examples = [
    'function'      : ['dewpoint', 'DewPoint', 'dew_point'],
    'aggregate'     : ['rms', 'Rms', 'rms'],
    'analytic'      : ['ema', 'Ema', 'ema'],
    'table-function': ['bits', 'SetBits', 'set_bits'],
    'operator'      : ['deadband', 'Deadband', 'deadband'],
    'source'        : ['udp', 'Udp', null],
    'pull-source'   : ['host', 'Host', null],
    'sink'          : ['statsd', 'Statsd', null],
    'connection'    : ['line', 'Line', null],
    'format'        : ['logfmt', 'Logfmt', 'logfmt'],
    'lookup'        : ['csv', 'Csv', null]
]
def (folder, prefix, word) = examples[request.properties['kind']]
String name = request.properties['name']
String className = name.split('_').collect { it.capitalize() }.join('')
String home = request.properties['package']
Path project = Path.of(request.outputDirectory, request.artifactId)

def renamed = { String text ->
    String result = text
        .replace("io.millrace.example.${folder}" as String, '\0')
        .replaceAll("\\b${prefix}(?=[A-Z]|\\b)", className)
        .replace("type=${folder}" as String, "type=${name}" as String)
        .replace("TYPE = \"${folder}\"" as String, "TYPE = \"${name}\"" as String)
    (word == null ? result : result.replaceAll("\\b${word}\\b", name))
        .replace('\0', home)
        .replaceFirst('// SPDX-License-Identifier: Apache-2.0\n', '')
}

['main', 'test'].each { side ->
    Path from = project.resolve("examples/${folder}/src/${side}/java/io/millrace/example/${folder}")
    Path to = Files.createDirectories(project.resolve("src/${side}/java/${home.replace('.', '/')}"))
    from.toFile().eachFile { file ->
        to.resolve(renamed(file.name) as String).toFile().setText(renamed(file.getText('UTF-8')), 'UTF-8')
    }
}
project.resolve('examples').toFile().deleteDir()
