import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/** A layer may not import what is named; the reason is in docs/architecture.md. */
function layer(folder, forbidden, message) {
  return {
    files: [`src/${folder}/**/*.{ts,tsx}`],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ regex: `^(${forbidden.join('|')})`, message }] },
      ],
    },
  };
}

const inLayer = (...names) => names.map((name) => `(\\.\\./)+${name}/`);

export default tseslint.config(
  { ignores: ['dist/', 'out/', '.vscode-test/', 'node_modules/'] },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      // VS Code declares Disposable as a class, and takes whatever has a dispose().
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      // chai's property assertions, and mocha's describe and it, which return nothing of use.
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [{ from: 'package', name: ['it', 'describe'], package: 'mocha' }],
        },
      ],
    },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: { globals: globals.node },
  },
  layer(
    'core',
    ['vscode$', 'node:', 'preact', ...inLayer('protocol', 'host', 'webview', 'cli')],
    'The core knows neither VS Code, nor the DOM, nor Node, nor the layers above it.',
  ),
  layer(
    'protocol',
    ['vscode$', 'node:', 'preact', ...inLayer('host', 'webview', 'cli')],
    'The protocol imports nothing but core types.',
  ),
  layer(
    'host',
    ['node:', 'preact', ...inLayer('webview', 'cli')],
    'The host runs in Node and in a browser alike, and never touches the DOM.',
  ),
  {
    // Only `extension.node.ts` uses it: a host in a browser has VS Code's own file systems.
    files: ['src/host/storage/nodeFileSystem.ts'],
    rules: { 'no-restricted-imports': 'off' },
  },
  {
    files: ['src/host/**/*.ts'],
    rules: { 'no-restricted-globals': ['error', 'process', 'Buffer', 'global', 'require'] },
  },
  layer(
    'webview',
    ['vscode$', 'node:', ...inLayer('host', 'cli')],
    'A webview reaches the host by messages only.',
  ),
  layer(
    'cli',
    ['vscode$', 'preact', ...inLayer('protocol', 'host', 'webview')],
    'The command line uses the core alone.',
  ),
  prettier,
);
