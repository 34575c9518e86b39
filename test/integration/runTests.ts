type MochaClass = typeof import('mocha');

/**
 * Runs every integration test in the extension host that this is in.
 * @throws when tests failed, or none was run: VS Code then ends with a failure
 */
export async function runTests(Mocha: MochaClass): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', reporter: 'spec', color: true, timeout: 60_000 });
  markReport(Mocha);
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  await import('integration:tests');
  return new Promise((resolve, reject) => {
    const runner = mocha.run((failures) => {
      const { tests = 0 } = runner.stats ?? {};
      if (failures > 0) reject(new Error(`${failures} of ${tests} tests failed`));
      else if (tests === 0) reject(new Error('No test was run'));
      else resolve();
    });
  });
}

/**
 * Begins what the reporter prints with a reset of the colour, invisible in a terminal, by which
 * test/host/integration.mjs tells it from everything else that VS Code's window says.
 */
function markReport({ reporters }: MochaClass): void {
  reporters.Base.consoleLog = (text = '', ...values: unknown[]) => {
    console.log(`\u001b[0m${String(text)}`, ...values);
  };
}
