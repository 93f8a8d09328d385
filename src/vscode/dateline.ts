import * as vscode from 'vscode';
import { AnnotationService } from '../app/annotate/annotation-service.ts';
import { FileCache } from '../app/cache/file-cache.ts';
import type { OwnFiles } from '../app/cache/own-file.ts';
import { ProblemTally } from '../app/check/problem-tally.ts';
import type { CompareService } from '../app/compare/compare-service.ts';
import { DrawnRelations } from '../app/compare/drawn-relations.ts';
import { CACHE_VERSION } from '../app/corpus/corpus-reader.ts';
import { CorpusService } from '../app/corpus/corpus-service.ts';
import { gitHistory } from '../app/corpus/git-history.ts';
import { ReadAhead } from '../app/corpus/read-ahead.ts';
import { EntityService } from '../app/entities/entity-service.ts';
import { GitSharing } from '../app/git-sharing/git-sharing.ts';
import type { FileReader, Git, SidecarStore } from '../app/ports.ts';
import { ReferenceService } from '../app/references/reference-service.ts';
import { SearchService } from '../app/search/search-service.ts';
import { EntitiesElsewhere } from '../app/worker/entities-elsewhere.ts';
import { FilesElsewhere } from '../app/worker/files-elsewhere.ts';
import type { WorkerHandle } from '../app/worker/messages.ts';
import { HighlightSwitch } from './editor/highlight-switch.ts';
import { OpenArticles } from './editor/open-articles.ts';
import { FEATURES } from './features.ts';
import { createMerges } from './git/open-merges.ts';
import { startedOnce, startInBackground } from './platform/background.ts';
import { cacheVersion, createCacheStore, type ReadNow } from './platform/cache-store.ts';
import { onSettingChange, setting } from './platform/config.ts';
import { clearContextKeys, setContextKey } from './platform/context-keys.ts';
import { corpusRoots } from './platform/corpus-roots.ts';
import { Debouncer } from './platform/debounce.ts';
import { fileFinder } from './platform/file-finder.ts';
import { createFileReader, type WriteFile } from './platform/files.ts';
import { Owner } from './platform/lifecycle.ts';
import { createLog } from './platform/log.ts';
import { createMessages } from './platform/messages.ts';
import { createPatientScheduler, createScheduler } from './platform/scheduler.ts';
import { createSidecarStore } from './platform/sidecar-store.ts';
import { createBackupStore, createHistoryStore } from './platform/storage.ts';
import { watchCorpus } from './platform/watch-corpus.ts';
import type { Services } from './services.ts';

/** What differs between the places where Dateline runs. */
interface Host {
  readonly writeFile: WriteFile;
  /** Reads `file:` URIs, where that can be done without the editor. */
  readonly disk?: FileReader;
  readonly readNow?: ReadNow;
  readonly ownFiles?: OwnFiles;
  /** Starts the script of the worker; undefined where none can be had. */
  startWorker(context: vscode.ExtensionContext): WorkerHandle | undefined | Promise<WorkerHandle | undefined>;
  /** Undefined: no program can be run there. */
  readonly git?: Git;
  /** The path of a program that runs JavaScript as Node does. */
  readonly nodeProgram?: string;
}

/** Milliseconds of quiet before what was read is kept for the next session. */
const SAVE_AFTER = 5000;

/** Milliseconds without work after which the thread that looks for names is ended, as it takes memory. */
const REST_AFTER = 60_000;

/** Milliseconds of work for the search before the extension host is given back: keys are being typed meanwhile. */
const SEARCH_SLICE = 3;

let running: { owner: Owner; services: Services } | undefined;

/** Builds the services, registers the features and begins to read the corpus; reading goes on after it returns. */
export async function start(context: vscode.ExtensionContext, host: Host): Promise<void> {
  const owner = new Owner();
  const log = owner.own(createLog());
  try {
    const services = build(context, owner, log, host);
    for (const feature of FEATURES) {
      owner.own(feature(services));
    }
    running = { owner, services };
    context.subscriptions.push(owner);
    keepContextKeys(owner, services);
    followFolders(owner, services);
  } catch (error) {
    log.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
    owner.dispose();
    void vscode.window.showErrorMessage(vscode.l10n.t('Dateline could not start: {0}', String(error)));
    throw error;
  }
}

/** Ends everything; waits for writes under way, so that closing the window loses none. */
export async function stop(): Promise<void> {
  const ending = running;
  running = undefined;
  await ending?.services.annotations.idle();
  ending?.owner.dispose();
  clearContextKeys();
}

function build(
  context: vscode.ExtensionContext,
  owner: Owner,
  log: ReturnType<typeof createLog>,
  host: Host,
): Services {
  const fileReader = createFileReader(host.disk);
  const store = createCacheStore(context, host.readNow);
  const startBackground = () => startInBackground(() => host.startWorker(context), owner, log);
  const background = startedOnce(startBackground, owner);
  const filesElsewhere = new FilesElsewhere(background, startBackground);
  owner.ownEnd(() => filesElsewhere.rest());
  const corpus = new CorpusService({
    reader: fileReader,
    finder: fileFinder,
    log,
    scheduler: createScheduler(),
    cache: new FileCache({
      store,
      version: cacheVersion(context, CACHE_VERSION),
      scheduler: createScheduler(),
      log,
      ...(host.ownFiles ? { files: host.ownFiles } : {}),
    }),
    ...(host.git ? { history: gitHistory(host.git) } : {}),
    parseElsewhere: async text => (await background())?.parse(text),
    ...(host.ownFiles
      ? {
          ahead: new ReadAhead({
            read: groups => filesElsewhere.read(groups),
            rest: () => filesElsewhere.rest(),
            files: host.ownFiles,
            log,
          }),
        }
      : {}),
  });
  owner.ownEnd(() => corpus.dispose());
  const save = owner.own(new Debouncer<'all'>(SAVE_AFTER, () => void corpus.save()));
  owner.ownEnd(corpus.onDidProgress(progress => (progress ? save.cancel('all') : save.call('all'))));
  const shipped = async (name: string) =>
    vscode.workspace.fs.readFile(vscode.Uri.joinPath(context.extensionUri, 'dist', name));
  const references = new ReferenceService({
    reader: fileReader,
    log,
    loadBuiltIn: async () => JSON.parse(new TextDecoder().decode(await shipped('gazetteer.json'))),
    loadModel: () => shipped('names.model'),
    scheduler: createScheduler(),
  });
  const elsewhere = new EntitiesElsewhere({
    start: startBackground,
    load: async () => ({ gazetteer: await shipped('gazetteer.json'), model: await shipped('names.model') }),
    layer: root => references.layer(root),
  });
  owner.ownEnd(() => elsewhere.rest());
  const entities = new EntityService({
    corpus,
    references,
    reader: fileReader,
    log,
    scheduler: createPatientScheduler(),
    async elsewhere(text, root, published) {
      // By this one the views call actors and places by their names, once they hear of any.
      await references.gazetteer(root);
      return elsewhere.find(text, root, published);
    },
  });
  owner.ownEnd(() => entities.dispose());
  const rest = owner.own(new Debouncer<'names'>(REST_AFTER, () => elsewhere.rest()));
  owner.ownEnd(entities.onDidProgress(progress => (progress ? rest.cancel('names') : rest.call('names'))));
  const search = new SearchService({
    corpus,
    references,
    scheduler: createScheduler(SEARCH_SLICE),
    background,
    annotator: article => setting('annotator', vscode.Uri.parse(article)),
    entities: article => entities.of(article),
    onDidChangeEntities: listener => entities.onDidChange(listener),
  });
  owner.ownEnd(() => search.dispose());
  let comparing: Promise<CompareService> | undefined;
  const compare = () => {
    comparing ??= import('../app/compare/compare-service.ts').then(loaded =>
      owner.own(
        new loaded.CompareService({ corpus, references, reader: fileReader, log, scheduler: createScheduler() }),
      ),
    );
    return comparing;
  };
  const files = createSidecarStore(host.writeFile, uri => host.disk !== undefined && uri.startsWith('file:'));
  const messages = createMessages(log);
  const history = createHistoryStore(context);
  const annotations = new AnnotationService(files, uri => corpus.fileChanged(uri), {
    ...(history ? { history } : {}),
    backups: createBackupStore(context),
    onUpgraded: upgrade => messages.upgraded(upgrade),
    log,
  });
  return {
    context,
    entities,
    search,
    compare,
    relations: owner.own(new DrawnRelations(corpus)),
    problems: owner.own(new ProblemTally({ corpus, references, scheduler: createScheduler(), log })),
    corpus,
    files,
    git: host.git,
    sharing: gitSharing(context, files, host),
    annotations,
    merges: createMerges({ corpus, references, annotations, files, git: host.git, log }),
    references,
    articles: owner.own(new OpenArticles(corpus, references, log)),
    highlights: owner.own(new HighlightSwitch(context.workspaceState)),
    log,
    messages,
  };
}

function gitSharing(context: vscode.ExtensionContext, files: SidecarStore, host: Host): GitSharing | undefined {
  const { git, nodeProgram } = host;
  return git && nodeProgram !== undefined
    ? new GitSharing(git, files, {
        program: nodeProgram,
        script: vscode.Uri.joinPath(context.extensionUri, 'dist', 'cli.js').fsPath,
      })
    : undefined;
}

function keepContextKeys(owner: Owner, services: Services): void {
  const { corpus, articles } = services;
  const count = () => {
    setContextKey('dateline.hasArticles', corpus.corpus.articleCount > 0);
    setContextKey('dateline.hasClaims', !corpus.corpus.claims()[Symbol.iterator]().next().done);
  };
  const active = () => setContextKey('dateline.articleActive', articles.active !== undefined);
  setContextKey('dateline.canRunGit', services.git !== undefined);
  setContextKey('dateline.isReading', true);
  owner.ownEnd(corpus.onDidChange(count));
  owner.ownEnd(corpus.onDidProgress(progress => setContextKey('dateline.isReading', progress !== undefined)));
  owner.ownEnd(articles.onDidChangeMarks(active));
  owner.own(vscode.window.onDidChangeActiveTextEditor(active));
  owner.own(vscode.window.onDidChangeTextEditorSelection(active));
  owner.own(vscode.workspace.onDidCloseTextDocument(active));
}

/** Opens the corpus folders of the window and follows folders that come and go and settings that change. */
function followFolders(owner: Owner, services: Services): void {
  const open = async () => {
    const roots = await corpusRoots();
    setContextKey('dateline.hasCorpus', roots.length > 0);
    await services.references.open(roots);
    await services.corpus.open(roots);
  };
  const openLogged = () => {
    open().catch(error => services.log.error(`The corpus could not be opened: ${String(error?.stack ?? error)}`));
  };
  owner.own(vscode.workspace.onDidChangeWorkspaceFolders(openLogged));
  // Now git may be asked for what the claims were made on.
  owner.own(vscode.workspace.onDidGrantWorkspaceTrust(() => void services.corpus.rescan()));
  owner.own(onSettingChange(['enable', 'articles.include', 'articles.exclude'], openLogged));
  owner.own(watchCorpus(services));
  openLogged();
}
