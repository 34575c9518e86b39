import * as vscode from 'vscode';
import { CommentCommands } from './commands/commentCommands';
import { ExchangeCommands } from './commands/exchangeCommands';
import { ConflictCommands } from './commands/conflictCommands';
import { GlossaryCommands } from './commands/glossaryCommands';
import { LinkingCommands } from './commands/linkingCommands';
import { MyNotesCommands } from './commands/myNotesCommands';
import { OpenCommands } from './commands/openCommands';
import { ReaderCommands } from './commands/readerCommands';
import { NoteComments } from './comments/noteComments';
import { NoteDocuments } from './documents/noteDocuments';
import { LinkingIntents } from './linking/linkingIntents';
import { OverruleHistory } from './linking/overruleHistory';
import { NoteCollection } from './notes/noteCollection';
import { NoteEditing } from './notes/noteEditing';
import { NoteIntents } from './notes/noteIntents';
import { NotesPanel } from './panel/notesPanel';
import { PanelIntroduction } from './panel/panelIntroduction';
import { ReaderEditorProvider } from './reader/readerEditorProvider';
import { ReadingPlaces } from './reader/readingPlaces';
import { SessionRegistry } from './reader/sessionRegistry';
import { ArticleRenames } from './storage/articleRenames';
import { useDisk, type Disk } from './storage/disk';
import { GlossaryStore } from './storage/glossaryStore';
import { Libraries } from './storage/libraries';
import { FileProblems } from './storage/problems';
import { MyNotesView } from './trees/myNotesView';

/** What is to be put in safety before the window closes; set when Kunten is activated. */
let drafts: Pick<SessionRegistry, 'flush'> | undefined;

/**
 * The composition root: what exists, and who is given what. Nothing is read before an article opens.
 *
 * @param disk where there is one: VS Code gives the context only
 */
export function activate(context: vscode.ExtensionContext, disk?: Disk): void {
  if (disk) useDisk(disk);
  const { extensionUri, workspaceState } = context;
  const log = vscode.window.createOutputChannel('Kunten', { log: true });
  const problems = new FileProblems();
  const glossaries = new GlossaryStore(context, problems);
  const places = new ReadingPlaces(workspaceState);
  const libraries = new Libraries(context, problems);
  const editing = new NoteEditing(libraries);
  const services = { libraries, editing, glossaries, problems, places, log };
  const sessions = new SessionRegistry(services);
  drafts = sessions;
  const collection = new NoteCollection(libraries, sessions, log);
  const overrules = new OverruleHistory(workspaceState);
  const linking = new LinkingIntents(context, glossaries, overrules);
  const notes = new NoteIntents(editing, glossaries, sessions, collection);
  const readers = new ReaderEditorProvider(extensionUri, sessions, glossaries, notes, linking, log);
  const panel = new NotesPanel(extensionUri, sessions, glossaries, readers, notes, linking, log);
  const myNotes = new MyNotesView(collection, workspaceState);
  const documents = new NoteDocuments(collection, editing);
  const comments = new NoteComments(sessions, libraries, readers, log);
  context.subscriptions.push(
    log,
    problems,
    glossaries,
    libraries,
    sessions,
    readers,
    panel,
    collection,
    notes,
    myNotes,
    documents,
    new ArticleRenames(libraries),
    new ConflictCommands(libraries),
    new PanelIntroduction(sessions, workspaceState),
    new OpenCommands(extensionUri),
    new ExchangeCommands(libraries, sessions, editing),
    new ReaderCommands(readers, sessions, editing),
    new LinkingCommands(sessions, overrules),
    new MyNotesCommands(collection, myNotes, documents, editing, readers, sessions),
    new GlossaryCommands(glossaries, context),
    comments,
    new CommentCommands(comments),
  );
}

/** The window closes: VS Code waits until what is being written is on disk, and for nothing after that. */
export async function deactivate(): Promise<void> {
  await drafts?.flush();
}
