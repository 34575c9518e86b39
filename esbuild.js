// Builds everything that runs: `node esbuild.js [--minify] [--watch] [--tests]`.
const esbuild = require('esbuild');
const fs = require('node:fs');
const path = require('node:path');
const { worldData } = require('./build/world');

const minify = process.argv.includes('--minify');
const watch = process.argv.includes('--watch');
const tests = process.argv.includes('--tests');

/** A JSON Schema without what only editors show. What describes a pattern stays: messages quote it. */
function bareSchema(json) {
  const shown = ['$schema', '$id', 'title', 'description', 'enumDescriptions'];
  return JSON.stringify(JSON.parse(json), function (key, value) {
    // An object is the schema of a property that is called so.
    const isKeyword = typeof value === 'string' || Array.isArray(value);
    const quoted = key === 'description' && this.pattern !== undefined;
    return isKeyword && shown.includes(key) && !quoted ? undefined : value;
  });
}

/** `import schema from 'schema:glossary'`: a published JSON Schema. */
const schemas = {
  name: 'schemas',
  setup(build) {
    build.onResolve({ filter: /^schema:/ }, ({ path: id }) => ({
      path: path.join(
        __dirname,
        'annotations',
        'schema',
        `${id.slice('schema:'.length)}.schema.json`,
      ),
      namespace: 'schema',
    }));
    build.onLoad({ filter: /.*/, namespace: 'schema' }, ({ path: file }) => ({
      contents: bareSchema(fs.readFileSync(file, 'utf8')),
      loader: 'json',
      watchFiles: [file],
    }));
  },
};

/** `import { glossaryFiles } from 'annotations:index'`: the shipped files, since a web host cannot list a folder. */
const annotations = {
  name: 'annotations',
  setup(build) {
    build.onResolve({ filter: /^annotations:index$/ }, ({ path: id }) => ({
      path: id,
      namespace: 'annotations',
    }));
    build.onLoad({ filter: /.*/, namespace: 'annotations' }, () => {
      const folder = path.join(__dirname, 'annotations', 'glossary');
      const names = fs
        .readdirSync(folder)
        .filter((name) => name.endsWith('.json'))
        .sort();
      return {
        contents: `export const glossaryFiles = ${JSON.stringify(names)};`,
        watchDirs: [folder],
      };
    });
  },
};

/** `import 'integration:tests'`: every integration test, since what runs in VS Code is one file. */
const integrationTests = {
  name: 'integration-tests',
  setup(build) {
    build.onResolve({ filter: /^integration:tests$/ }, ({ path: id }) => ({
      path: id,
      namespace: 'integration',
    }));
    build.onLoad({ filter: /.*/, namespace: 'integration' }, () => {
      const folder = path.join(__dirname, 'test', 'integration');
      const imports = testFiles('test/integration').map(
        (file) => `import './${path.basename(file)}';`,
      );
      return { contents: imports.sort().join('\n'), resolveDir: folder, watchDirs: [folder] };
    });
  },
};

/** A host in Node takes what both hosts have from the bundle for browsers, so that it comes once. */
const fromWebHost = {
  name: 'from-web-host',
  setup(build) {
    build.onResolve({ filter: /^\.\/extension$/ }, () => ({
      path: './host.web.js',
      external: true,
    }));
  },
};

const common = {
  bundle: true,
  minify,
  sourcemap: minify ? false : 'linked',
  target: 'es2022',
  charset: 'utf8',
  logLevel: 'warning',
  plugins: [schemas, annotations, integrationTests],
};

const forNode = { ...common, platform: 'node', format: 'cjs', mainFields: ['module', 'main'] };
const forWorker = {
  ...common,
  platform: 'browser',
  format: 'cjs',
  conditions: ['worker'],
  external: ['vscode'],
};
const forPage = {
  ...common,
  platform: 'browser',
  format: 'iife',
  jsx: 'automatic',
  jsxImportSource: 'preact',
};

const products = [
  {
    ...forNode,
    entryPoints: { host: 'src/host/extension.node.ts' },
    outdir: 'dist',
    plugins: [...common.plugins, fromWebHost],
    external: ['vscode'],
  },
  { ...forWorker, entryPoints: { 'host.web': 'src/host/extension.ts' }, outdir: 'dist' },
  {
    ...forPage,
    entryPoints: {
      reader: 'src/webview/reader/main.tsx',
      notes: 'src/webview/notes/main.tsx',
      export: 'src/webview/export/main.ts',
    },
    outdir: 'dist/webview',
  },
  {
    ...forNode,
    entryPoints: { cli: 'src/cli/main.ts' },
    outdir: 'dist',
    banner: { js: '#!/usr/bin/env node' },
  },
];

/** Every `*.test.ts` below a folder; of the benchmarks every `*.bench.ts`. */
function testFiles(folder) {
  return fs
    .readdirSync(path.join(__dirname, folder), { recursive: true })
    .filter((name) => /\.(test|bench)\.ts$/.test(name))
    .map((name) => path.join(folder, name));
}

const testBuilds = () => [
  {
    ...forNode,
    entryPoints: [
      ...['unit', 'webview', 'workbench', 'reliability', 'bench'].flatMap((suite) =>
        testFiles(`test/${suite}`),
      ),
      'test/reliability/writer.ts',
      'test/conformance/webAnnotation.ts',
      'test/evaluation/linking.ts',
      'test/evaluation/references.ts',
    ],
    outbase: 'test',
    outdir: 'out/test',
    packages: 'external',
  },
  {
    ...forNode,
    entryPoints: { integration: 'test/integration/index.ts' },
    outdir: 'out/test',
    external: ['vscode', 'mocha'],
  },
  {
    ...forWorker,
    entryPoints: { 'integration.web': 'test/integration/index.web.ts' },
    outdir: 'out/test',
    // Mocha's build for browsers would take the bundle's own exports for its own.
    define: { global: 'globalThis', module: 'undefined', 'process.env.NODE_ENV': '"test"' },
  },
];

function writeWorld() {
  fs.mkdirSync(path.join(__dirname, 'dist'), { recursive: true });
  fs.writeFileSync(path.join(__dirname, 'dist', 'world.json'), JSON.stringify(worldData()));
}

async function main() {
  const builds = [...products, ...(tests ? testBuilds() : [])];
  if (watch) {
    writeWorld();
    for (const build of builds) await (await esbuild.context(build)).watch();
    console.log('watching');
  } else {
    fs.rmSync(path.join(__dirname, 'dist'), { recursive: true, force: true });
    writeWorld();
    await Promise.all(builds.map((build) => esbuild.build(build)));
  }
}

main().catch((error) => {
  if (!error.errors) console.error(error);
  process.exit(1);
});
