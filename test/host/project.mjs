import path from 'node:path';

/**
 * A path inside the project. npm runs every script from the project's folder, and the entry points
 * here go there themselves, so this works in the scripts and in the tests that are bundled from them.
 * @param {string[]} parts
 */
export const projectPath = (...parts) => path.join(process.cwd(), ...parts);

/**
 * What is fetched or made for a VS Code to run in, and may be deleted at any time; git ignores it.
 * @param {string[]} parts
 */
export const cachePath = (...parts) => projectPath('.vscode-test', ...parts);

/**
 * What a run leaves behind to look at: logs and screenshots; git ignores it.
 * @param {string[]} parts
 */
export const outPath = (...parts) => projectPath('out', ...parts);
