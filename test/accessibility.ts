import fs from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Frame, Page } from 'playwright-core';
import { projectPath } from './host/project.mjs';

const AXE = fs.readFileSync(projectPath('node_modules', 'axe-core', 'axe.min.js'), 'utf8');

/** What axe-core finds wrong in a view, a line each. */
export async function accessibilityProblems(frame: Frame | Page): Promise<string[]> {
  await frame.evaluate(AXE);
  const { violations } = await frame.evaluate(() =>
    (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
  );
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, any }) => `${id}: ${help}: ${html} ${any[0]?.message ?? ''}`),
  );
}
