import fs from 'node:fs';
import path from 'node:path';
import { cachePath, projectPath } from './project.mjs';
import { writeJson } from './served.mjs';

/** Articles open in the reader, as they would for a reader who chose it once and for all. */
export const READER_BY_DEFAULT = { 'workbench.editorAssociations': { '*.ja.md': 'kunten.reader' } };

const ARTICLE = /\.ja\.md$/;

/**
 * A workspace with the sample article and its notes, for trying Kunten out. An existing one is left
 * as it is: someone's notes are in it.
 * @param {string} [folder]
 * @returns {string} the folder
 */
export function sampleWorkspace(folder = cachePath('sample-workspace')) {
  if (!fs.existsSync(folder)) {
    fs.cpSync(projectPath('annotations', 'sample'), folder, { recursive: true });
    writeJson(path.join(folder, '.vscode', 'settings.json'), READER_BY_DEFAULT);
  }
  if (!fs.readdirSync(folder).some((name) => ARTICLE.test(name))) {
    throw new Error(`There is no article (*.ja.md) in ${folder}: delete that folder.`);
  }
  return folder;
}
