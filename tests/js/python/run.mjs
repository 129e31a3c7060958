// Another Python's interpreter, compiled for Node, runs a script: run.mjs <package of the interpreter> <script> [arguments]. Standard input is handed
// on; files of this machine are under /host there.
const [name, script, ...given] = process.argv.slice(2);
const { loadPyodide } = await import(name);
const python = await loadPyodide({ stdout: (line) => process.stdout.write(line + '\n'), stderr: (line) => process.stderr.write(line + '\n') });
python.FS.mkdir('/host');
python.FS.mount(python.FS.filesystems.NODEFS, { root: '/' }, '/host');
python.globals.set('script', '/host' + script);
python.globals.set('given', python.toPy(given.map((one) => (one.startsWith('/') ? '/host' + one : one))));
const typed = [];
for await (const chunk of process.stdin) typed.push(chunk);
python.globals.set('typed', Buffer.concat(typed).toString());
try {
  python.runPython(`
import io, runpy, sys, types, warnings
warnings.simplefilter('error')
for module in ('sqlite3', 'ssl'):  # not in every build of this kind
    try:
        __import__(module)
    except ImportError:
        sys.modules[module] = types.ModuleType(module)
        sys.modules[module].Connection = sys.modules[module].Error = type('Error', (Exception,), {})
sys.argv = [script, *given]
sys.stdin = io.StringIO(typed)
runpy.run_path(script, run_name='__main__')
`);
} catch (error) {
  console.error(String(error));
  process.exitCode = 1;
}
