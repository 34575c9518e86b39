import * as vscode from 'vscode';
import { GlossaryCommands } from './commands/glossaryCommands';
import { LinkingCommands } from './commands/linkingCommands';
import { OpenCommands } from './commands/openCommands';
import { ReaderCommands } from './commands/readerCommands';
import { LinkingIntents } from './linking/linkingIntents';
import { OverruleHistory } from './linking/overruleHistory';
import { DeletedNote } from './notes/noteIntents';
import { NotesPanel } from './panel/notesPanel';
import { PanelIntroduction } from './panel/panelIntroduction';
import { ReaderEditorProvider } from './reader/readerEditorProvider';
import { ReadingPlaces } from './reader/readingPlaces';
import { SessionRegistry } from './reader/sessionRegistry';
import { ArticleRenames } from './storage/articleRenames';
import { GlossaryStore } from './storage/glossaryStore';
import { FileProblems } from './storage/problems';

/** The composition root: what exists, and who is given what. Nothing is read before an article opens. */
export function activate(context: vscode.ExtensionContext): void {
  const { extensionUri, workspaceState } = context;
  const log = vscode.window.createOutputChannel('Kunten', { log: true });
  const problems = new FileProblems();
  const glossaries = new GlossaryStore(context, problems);
  const places = new ReadingPlaces(workspaceState);
  const deleted = new DeletedNote();
  const sessions = new SessionRegistry({ context, glossaries, problems, places, log });
  const overrules = new OverruleHistory(workspaceState);
  const linking = new LinkingIntents(context, glossaries, overrules);
  const readers = new ReaderEditorProvider(
    extensionUri,
    sessions,
    glossaries,
    deleted,
    linking,
    log,
  );
  const panel = new NotesPanel(extensionUri, sessions, glossaries, readers, deleted, linking, log);
  context.subscriptions.push(
    log,
    problems,
    glossaries,
    sessions,
    readers,
    panel,
    new ArticleRenames(context, problems),
    new PanelIntroduction(sessions, workspaceState),
    new OpenCommands(extensionUri),
    new ReaderCommands(readers, sessions, deleted),
    new LinkingCommands(sessions, overrules),
    new GlossaryCommands(glossaries, context),
  );
}
