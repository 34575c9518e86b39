import { glossaryFiles } from 'annotations:index';
import * as vscode from 'vscode';
import type { EntryPart } from '../../core/glossary/entry';
import { isGlossaryName, readGlossary } from '../../core/glossary/formats/read';
import { worldEntries, type WorldData } from '../../core/glossary/world';
import { localize } from '../../core/rendering/localized';
import { unreadable } from '../../core/storage/unreadable';
import { listFiles, readText } from './files';
import type { LibraryContext } from './library';
import type { CheckedFile } from './problems';

/** Where a glossary comes from: what comes later wins. */
export type GlossaryPlace = 'shipped' | 'user' | 'setting' | 'workspace';

/** A glossary as its file has it. */
export interface GlossaryFile extends CheckedFile {
  readonly place: GlossaryPlace;
  /** By which it is disabled: its place and file name, or its path. */
  readonly name: string;
  readonly title: string;
  readonly entries: readonly EntryPart[];
}

type Place = Pick<GlossaryFile, 'uri' | 'place'>;

/** The folder of a workspace folder's glossaries. */
export const WORKSPACE_GLOSSARIES = '.kunten/glossary';

/** The folder of the user's own glossaries, for all workspaces. */
export function userGlossaries({ globalStorageUri }: LibraryContext): vscode.Uri {
  return vscode.Uri.joinPath(globalStorageUri, 'glossary');
}

/** The files and folders that the setting `kunten.glossaries` lists; relative ones in each workspace folder. */
function listedGlossaries(): vscode.Uri[] {
  const paths = vscode.workspace.getConfiguration('kunten').get<unknown>('glossaries');
  const listed = Array.isArray(paths) ? paths.filter((path) => typeof path === 'string') : [];
  return listed.flatMap((path) => {
    if (/^[a-z][a-z0-9+.-]+:\/\//i.test(path)) return parsed(path);
    if (/^(?:[/\\]|[a-z]:)/i.test(path)) return vscode.Uri.file(path);
    return workspaceFolders().map((folder) => vscode.Uri.joinPath(folder, path));
  });
}

/** Where glossaries may come and go: folders, and the files in each as `RelativePattern` has it. */
export function watchedGlossaries(
  context: LibraryContext,
): readonly { readonly folder: vscode.Uri; readonly files: string }[] {
  return [
    { folder: userGlossaries(context), files: '*' },
    ...listedGlossaries().map((uri) =>
      isGlossaryName(uri.path)
        ? { folder: vscode.Uri.joinPath(uri, '..'), files: fileName(uri) }
        : { folder: uri, files: '*' },
    ),
    ...workspaceFolders().map((folder) => {
      const glossaries = vscode.Uri.joinPath(folder, WORKSPACE_GLOSSARIES);
      return { folder: vscode.Uri.joinPath(glossaries, '..'), files: `${fileName(glossaries)}/*` };
    }),
  ];
}

/** An address that cannot be one is taken for a file, which will be reported as missing. */
function parsed(address: string): vscode.Uri {
  try {
    return vscode.Uri.parse(address, true);
  } catch {
    return vscode.Uri.file(address);
  }
}

/** The names of the glossaries that are switched off here. */
export function disabledGlossaries(): ReadonlySet<string> {
  const names = vscode.workspace.getConfiguration('kunten').get<unknown>('disabledGlossaries');
  return new Set(Array.isArray(names) ? names : []);
}

/**
 * The glossary of the countries, languages and currencies of the world.
 *
 * @param languages those to have names in
 */
export async function readWorld(
  { extensionUri }: LibraryContext,
  languages: readonly string[],
): Promise<GlossaryFile> {
  const uri = vscode.Uri.joinPath(extensionUri, 'dist', 'world.json');
  const title = vscode.l10n.t('Countries, languages and currencies of the world');
  const file = { uri, place: 'shipped' as const, name: 'shipped:world', title };
  try {
    const data = JSON.parse((await readText(uri)) ?? '') as WorldData;
    return { ...file, entries: worldEntries(data, languages), problems: [] };
  } catch (error) {
    return { ...file, entries: [], problems: [unreadable(error)] };
  }
}

/** Reads all glossary files there are. A file or a folder that cannot be read is reported; the others are read. */
export async function readGlossaryFiles(context: LibraryContext): Promise<{
  readonly glossaries: readonly GlossaryFile[];
  readonly unread: readonly CheckedFile[];
}> {
  const unread: CheckedFile[] = [];
  const places: Place[] = glossaryFiles.map((name) => ({
    uri: vscode.Uri.joinPath(context.extensionUri, 'annotations', 'glossary', name),
    place: 'shipped',
  }));
  const look = async (
    place: GlossaryPlace,
    uri: vscode.Uri,
    find: (uri: vscode.Uri) => Promise<vscode.Uri[]>,
  ): Promise<void> => {
    try {
      places.push(...(await find(uri)).map((found) => ({ uri: found, place })));
    } catch (error) {
      unread.push({ uri, problems: [unreadable(error)] });
    }
  };
  await look('user', userGlossaries(context), filesOfFolder);
  for (const uri of listedGlossaries()) await look('setting', uri, filesAt);
  for (const folder of workspaceFolders()) {
    await look('workspace', vscode.Uri.joinPath(folder, WORKSPACE_GLOSSARIES), filesOfFolder);
  }
  return { glossaries: await Promise.all(places.map(readFile)), unread };
}

function workspaceFolders(): vscode.Uri[] {
  return (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri);
}

async function filesOfFolder(folder: vscode.Uri): Promise<vscode.Uri[]> {
  const names = await listFiles(folder, '');
  return names.filter(isGlossaryName).map((name) => vscode.Uri.joinPath(folder, name));
}

/** @throws if there is nothing */
async function filesAt(uri: vscode.Uri): Promise<vscode.Uri[]> {
  const { type } = await vscode.workspace.fs.stat(uri);
  return (type & vscode.FileType.Directory) === 0 ? [uri] : filesOfFolder(uri);
}

async function readFile({ uri, place }: Place): Promise<GlossaryFile> {
  const file = { uri, place, name: nameOf(uri, place), title: fileName(uri) };
  try {
    const { title, ...content } = readGlossary(fileName(uri), (await readText(uri)) ?? '');
    return { ...file, ...content, ...(title && { title: localize(title, vscode.env.language).text }) }; // prettier-ignore
  } catch (error) {
    return { ...file, entries: [], problems: [unreadable(error)] };
  }
}

function nameOf(uri: vscode.Uri, place: GlossaryPlace): string {
  if (place === 'shipped' || place === 'user') return `${place}:${fileName(uri)}`;
  return vscode.workspace.asRelativePath(uri);
}

function fileName({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
