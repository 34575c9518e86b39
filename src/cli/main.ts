import fs from 'node:fs';
import path from 'node:path';
import { anchor } from './anchor';
import { check } from './check';
import type { Command } from './command';
import { exportArticle } from './export';
import { InputError } from './inputError';
import { link } from './link';
import { notes } from './notes';
import { oneLine } from './problems';

const COMMANDS: ReadonlyMap<string, Command> = new Map([
  ['link', link],
  ['check', check],
  ['export', exportArticle],
  ['anchor', anchor],
  ['notes', notes],
]);

const HELP = `Kunten: annotated reading, without VS Code.

Usage: node dist/cli.js COMMAND …

Commands:
${[...COMMANDS].map(([name, { summary }]) => `  ${name.padEnd(8)}${summary}`).join('\n')}

  node dist/cli.js COMMAND --help  tells more about a command
  node dist/cli.js --version       prints the version`;

function run(args: readonly string[]): number {
  const [name, ...rest] = args;
  if (name === '--help' || name === '-h') return print(HELP);
  if (name === '--version') return print(version());
  const command = COMMANDS.get(name ?? '');
  if (!command) {
    const names = [...COMMANDS.keys()].join(', ');
    throw new InputError(
      name === undefined
        ? `Say what to do: one of ${names}.`
        : `There is no command “${name}”. The commands are ${names}.`,
    );
  }
  if (asksForHelp(rest)) return print(command.help);
  return command.run(rest);
}

/** After `--` everything is an argument. */
function asksForHelp(args: readonly string[]): boolean {
  const end = args.indexOf('--');
  const options = end < 0 ? args : args.slice(0, end);
  return options.includes('--help') || options.includes('-h');
}

function print(text: string): number {
  console.log(text);
  return 0;
}

function version(): string {
  const file = path.join(__dirname, '..', 'package.json');
  return (JSON.parse(fs.readFileSync(file, 'utf8')) as { version: string }).version;
}

// Who reads our output may stop before its end, as `head` does. That is no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

try {
  process.exitCode = run(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof InputError)) throw error;
  const [name = ''] = process.argv.slice(2);
  const help = COMMANDS.has(name) ? `${name} --help` : '--help';
  console.error(`${oneLine(error.message)}\nSee node dist/cli.js ${help}`);
  process.exitCode = 2;
}
